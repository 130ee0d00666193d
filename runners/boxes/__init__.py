"""Boxes: warm Docker containers that run one submission after another, each as a uid of its own."""
