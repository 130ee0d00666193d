"""Page values: all that a page shows, made by its view. Templates see nothing else."""
