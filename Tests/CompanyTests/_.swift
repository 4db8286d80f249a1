// CompanyTests
