// BindingTests
