print("topline")
