# Problems of decks: a message and a remedy (-help) for each
