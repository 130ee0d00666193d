"""HTTP: views that make one domain call, and the shapes of what goes in and out."""
