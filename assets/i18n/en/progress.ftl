# What was learned, in figures and pictures.

progress-title = Progress
