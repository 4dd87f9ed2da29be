# Progress as a whole: export, import, backups.

keep-exported =
    { $count ->
        [one] One event was written. Everything that Bilim knows of your answers is in that file.
       *[other] { $count } events were written. Everything that Bilim knows of your answers is in that file.
    }
keep-file-there = { $path } is there already. Give another name; nothing was written.
keep-no-archive = { $path } is no progress of Bilim. Give a file that was made with export.
keep-newer-archive = { $path } was written by a newer Bilim. Update this one first.
keep-not-whole =
    { $count ->
        [0] The file ends too early. What is in it was used.
        [one] One line of the file could not be read. Everything else was used.
       *[other] { $count } lines of the file could not be read. Everything else was used.
    }
keep-merged =
    { $new ->
        [0] Nothing new: all { $known } events were here already.
        [one] One event was added.
       *[other] { $new } events were added.
    }
keep-no-backups = There is no backup yet. One is made when Bilim starts and there is something new.
keep-no-backup = There is no backup number { $number }, or its list is damaged. "bilim backups" shows all.
keep-backup = { $number }  { $at }
keep-both = { $merged } { $damaged }
keep-damaged =
    { $count ->
        [one] One file of this backup is damaged. What is whole in it was used.
       *[other] { $count } files of this backup are damaged. What is whole in them was used.
    }

settings-progress = Your progress
whole-export = Export
whole-export-note = All your answers in one file, to keep or to take along.
whole-export-open = Export
whole-export-do = Write the file
whole-import = Import
whole-import-note = Adds what an exported file holds. Nothing that is here is lost.
whole-import-open = Import
whole-import-do = Add the file
whole-restore = Backups
whole-restore-note = Bilim makes backups by itself. A restore adds what a backup holds; what came after it stays.
whole-restore-open = Show
whole-restore-do = Restore
whole-restore-of = Restore the backup of { $at }
whole-path = Path of the file
choose-all = All files
choose-folder = Choose a folder
choose-image = Choose an image
choose-new = Choose where the file goes
choose-table = Choose a table or a list
choose-there = Choose a file
whole-choose = Choose
whole-busy = This is under way.
keep-unsaved =
    { $count ->
        [one] One answer is not on the disk yet, so nothing was added. Make room on the disk or connect it again; when the answer is saved, try again.
       *[other] { $count } answers are not on the disk yet, so nothing was added. Make room on the disk or connect it again; when they are saved, try again.
    }
