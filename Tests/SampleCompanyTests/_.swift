// SampleCompanyTests
