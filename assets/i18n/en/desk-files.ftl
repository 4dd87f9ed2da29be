## The teacher's desk: a file that changed meanwhile, answers that changed

desk-met-taken-up = Another program has changed the file. Its text was taken up here. Undo takes it back.
desk-met-together = Another program has changed the file meanwhile. What it wrote and what you wrote came together. Undo takes it back.
desk-clash-title = The file was changed meanwhile
desk-clash-note = Another program has changed the same things that you changed. Which version shall stand? All other changes of both are kept.
desk-clash-deck = The whole deck
desk-clash-mine = Mine
desk-clash-theirs = Theirs
desk-clash-pick = { $place }: which version
desk-clash-gone = not there
desk-clash-keep = Keep
desk-answers-title = Answers are others now
desk-answers-note = You have learned these facts. A small correction keeps what you know of a fact; a fact that has changed is learned anew.
desk-answers-was = { $was }, now { $is }
desk-answers-pick = { $fact }: what the other answer means
desk-answers-correction = A small correction
desk-answers-change = The fact has changed
desk-ask-leave = Not now

desk-find = Find and replace
keys-desk-find = find and replace words
desk-find-words = Find
desk-find-with = Replace with
desk-find-case = Match case
desk-find-whole = Whole words
desk-find-none = These words stand nowhere.
desk-find-hit = { $item }, { $field }: { $words }
desk-find-more = { $count ->
    [one] 1 more place is replaced, too.
   *[other] { $count } more places are replaced, too.
}
desk-find-replace = { $count ->
    [0] Replace
   *[other] Replace { $count }
}
desk-find-replaced = { $count ->
    [one] 1 place was replaced. Undo takes it back.
   *[other] { $count } places were replaced. Undo takes it back.
}
desk-find-go = Go to { $item }
desk-all-topic = Topic for all
desk-all-source = Source for all
desk-carry = To another deck
desk-carry-count = { $count ->
    [one] 1 fact goes to the deck that you press, with its questions and all it refers to.
   *[other] { $count } facts go to the deck that you press, with their questions and all they refer to.
}
desk-carry-move = Move
desk-carry-copy = Copy
desk-carry-move-note = They leave this deck once the other one is saved; save this one, too. In the other deck they are new: what was learned of them does not go along.
desk-carry-copy-note = They stay here, too. In the other deck they are new facts.
desk-carry-unsaved = That deck has changes that are not saved. Open it and save it first. Nothing was changed.
desk-carry-broken = That deck, or one of the facts, cannot be read. Nothing was changed.
desk-carry-changed = Another program is writing that deck. Nothing was changed; try again.
