# Memories: how much, how often, from which weights.

weights-title = How you forget
weights-standard-note = Bilim foretells forgetting with the standard weights, which fit most people. It can find weights that fit you.
weights-own-note = Bilim foretells forgetting with weights of your own.
weights-too-few =
    { $given ->
        [0] From { $enough } answers on, Bilim can find weights that fit you.
       *[other] From { $enough } answers on, Bilim can find weights that fit you. { $missing ->
            [one] One is missing.
           *[other] { $missing } are missing.
        }
    }
weights-find = Optimise from my answers
weights-running = Looking for weights in your answers. You may go on studying.
weights-share = How far the search is
weights-cancel = Stop looking
weights-nearer = On answers it had not seen, its guesses were { $percent } % nearer.
weights-losses = Log loss { $before } with the weights you have, { $after } with the new ones; lower is nearer. Trained on { $trained } earlier answers, measured on the { $held } after them.
weights-work =
    With the new weights { $then ->
        [one] one fact would be due today
       *[other] { $then } facts would be due today
    } instead of { $today }, and { $later } instead of { $month } in the 30 days after.
weights-accept = Use these weights
weights-decline = Keep the weights I have
weights-no-better = The weights it found were not clearly nearer on answers it had not seen, so nothing was changed.
weights-too-few-tell =
    { $count ->
        [one] Only one of your answers was given on a later day than the one before it, and { $least } are needed. Nothing was changed.
       *[other] Only { $count } of your answers were given on a later day than the one before, and { $least } are needed. Nothing was changed.
    }
weights-failed = No weights could be found in these answers. Nothing was changed.
weights-dismiss = All right
weights-counting = Counting all memories anew with these weights.
weights-changed = These weights count now.
weights-later = The journals could not be read just now. These weights count when Bilim starts again.
weights-standard = Use the standard weights again
weights-earlier = Back to the earlier weights
