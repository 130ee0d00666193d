"""A package, so its fixtures end with its last test: Playwright keeps an event loop running."""
