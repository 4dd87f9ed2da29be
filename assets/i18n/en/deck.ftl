# Problems of decks: a message and a remedy (-help) for each

# A year alone, a month of a year, a full date.
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
