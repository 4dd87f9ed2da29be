# Screens of study
