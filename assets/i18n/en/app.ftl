app-name = Bilim
