// ToplineKitTests
