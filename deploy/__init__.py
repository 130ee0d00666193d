"""What runs and ships the judge: images, local services, the process list. Nothing imports it."""
