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
