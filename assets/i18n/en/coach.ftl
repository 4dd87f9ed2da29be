# What a coach says: facts that do not stick, catching up, why a fact was asked now.

coach-sticking = This fact does not stick
coach-sticking-times =
    { $count ->
        [one] You knew it and forgot it again once. One more repetition of the same kind will hardly help.
       *[other] You knew it and forgot it again { $count } times. One more repetition of the same kind will hardly help.
    }
coach-sticking-page = Read its page once more and look for something that ties the fact to what you know. Or leave it out for now: you find it again in the menu of its deck.
coach-sticking-no-page = Look for something that ties it to what you know. Or leave it out for now: you find it again in the menu of its deck.
coach-taken-for =
    { $count ->
        [one] You once gave { $answer } for it. That belongs here: { $says }
        [2] You gave { $answer } for it twice. That belongs here: { $says }
       *[other] You gave { $answer } for it { $count } times. That belongs here: { $says }
    }
coach-together = Two facts that you mix up
coach-together-times =
    { $count ->
        [one] You took one for the other once. Look at what sets them apart.
        [2] You took one for the other twice. Look at what sets them apart.
       *[other] You took one for the other { $count } times. Look at what sets them apart.
    }
coach-read = Read its page
coach-leave-out = Leave it out
coach-go-on = Go on
coach-back = Back

coach-why-now = Why now
coach-why-first = You had not met this fact before.
coach-why-seen =
    { $days ->
        [one] Last seen yesterday.
       *[other] Last seen { $days } days ago.
    } { $percent } % likely to be remembered.
coach-why-returned = It was asked earlier today and comes again until it is right.
coach-why-practice = Practice: no date moves.
coach-why-next = Next on { $date }.

coach-catch-up = Catch up
coach-away = You were away for { $days } days.
coach-piled = More waits than usual.
coach-waiting =
    { $count ->
        [one] One fact waits.
       *[other] { $count } facts wait.
    }
coach-minutes = Minutes a day
coach-minutes-of = { $minutes } min
coach-plan =
    { $facts ->
        [one] One fact a day
       *[other] { $facts } facts a day
    }, the most endangered first.
coach-end = You are through on { $date }.
coach-end-today = You are through today.
coach-no-end = With so few minutes it does not come to an end.
coach-no-new = New facts pause until then.
coach-exam-new =
    { $count ->
        [one] New facts pause until then, except one a day that your exam needs.
       *[other] New facts pause until then, except { $count } a day that your exam needs.
    }
coach-left =
    { $count ->
        [0] Today’s part is done.
        [one] One fact is left today.
       *[other] { $count } facts are left today.
    }
coach-start = Start this plan
coach-not-today = Not today
coach-stop = Stop the plan
coach-caught-up = You have caught up. New facts come again.

coach-cli-sticking = Look for something that ties it to what you know. When it is asked again, :suspend leaves it out.
coach-cli-why-nothing = There is no answer yet in this session.
