# Decks as files: their folder, files that are brought, copies to share.

settings-decks = Decks
settings-decks-folder = Folder of your decks
settings-decks-folder-note = { $folder }. Files that you save there are read at once.
settings-decks-named = { $folder }, as it was named when Bilim was started
settings-decks-choose = Choose a folder
settings-decks-usual = Back to the usual folder
shelf-folder-note = Bilim reads the decks in this folder beside its own. It watches the folder, so you can write decks in any text editor.
shelf-folder-path = Path of the folder
shelf-folder-do = Use this folder
shelf-missing = The folder { $path } is not there. Until it is back, your decks are those of the usual folder.

deck-copy = Save a copy
shelf-copy-title = Save a copy of { $deck }
shelf-copy-note = The whole deck in one file, to give to others. What you know of it is not in the file.
shelf-copy-images =
    { $count ->
        [one] Its image goes along: in the same file if its name ends in .zip, else in a folder images beside it.
       *[other] Its { $count } images go along: in the same file if its name ends in .zip, else in a folder images beside it.
    }
shelf-copy-do = Save the copy
shelf-copied = The copy is in { $path }.
shelf-images-left =
    { $count ->
        [one] An image of { $deck } did not come along, as it is missing, damaged or named like another one: { $files }. Put it into the folder images beside the deck.
       *[other] { $count } images of { $deck } did not come along, as they are missing, damaged or named like others: { $files }. Put them into the folder images beside the deck.
    }
shelf-not-copied = The deck is gone, so nothing was written to { $path }.

shelf-hover = Let go to add this deck
shelf-hover-note = Bilim looks at the file first. If the deck is here already, you are asked.
shelf-hover-look = You are only looking: decks are added in the other window.
shelf-put =
    { $count ->
        [one] { $deck } is in your library: one fact.
       *[other] { $deck } is in your library: { $count } facts.
    }
shelf-here-already = { $path } is in the folder of your decks already. Bilim reads it from there.
shelf-no-deck-title = This is no deck
shelf-no-deck = { $path } is not a deck that Bilim can read. Line { $line }, column { $column }: { $message }. { $help }
shelf-zip-damaged = { $path } cannot be opened: it is cut off or damaged, or closed by a password. Get the file once more.
shelf-zip-no-deck = There is no deck in { $path }. A deck is a file whose name ends in .ron.
shelf-zip-many-decks = There is more than one deck in { $path }. Unpack it and add each deck by itself; images come along from the folder beside it.
shelf-zip-too-large = { $path } is larger than a deck with its images may be, which is 256 MB, and 32 MB for the deck itself.
shelf-newer = A newer version of { $deck }
shelf-other = Another version of { $deck }
shelf-same = You have { $deck } already
shelf-same-note = The facts of { $file } are those that you have, with the same answers: revision { $revision }.
shelf-newer-note = { $file } is revision { $new }; you have revision { $old }. What you know of its facts stays.
shelf-older-note = { $file } is revision { $new }, which is not newer: you have revision { $old }. Take it only if you want that version back. What you know of its facts stays.
shelf-errors =
    { $errors ->
        [one] One problem was found in the file. What is good in it can be studied.
       *[other] { $errors } problems were found in the file. What is good in it can be studied.
    }
shelf-added =
    { $count ->
        [one] One new fact
       *[other] { $count } new facts
    }
shelf-removed =
    { $count ->
        [one] One fact less
       *[other] { $count } facts less
    }
shelf-answers =
    { $count ->
        [one] One other answer
       *[other] { $count } other answers
    }
shelf-answer = { $fact } It was { $before }, now it is { $now }.
shelf-more = And { $count } more
shelf-take = Use this version
shelf-leave = Leave it
