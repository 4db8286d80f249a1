// Company
