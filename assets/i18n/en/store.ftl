# Files: what happened, where, what to do.

store-no-home = Your system names no folder for your files. Start Bilim with --data and a folder of your own.
store-not-a-folder = { $path } is a file, but a folder is needed there. Move the file away, or start Bilim with --data and another folder.
store-in-use = Bilim is already open with these files (lock: { $path }). Go on in the window that is open, or close it first.
store-device-unreadable = { $path } should hold the id of this machine, but something else stands in it. Delete that file; Bilim will make a new one, and your answers stay.
store-writer-gone = Saving has stopped unexpectedly. Please start Bilim again; all answers that were saved are safe.
store-too-large = { $path } has { $size } MB. The most that is read is { $limit } MB.

store-make-folder = The folder { $path } could not be made: { $why }
store-read = { $path } could not be read: { $why }
store-write = { $path } could not be written: { $why }
store-lock = The lock { $path } could not be taken: { $why }

store-why-denied = you have no right to do so. Check whose it is.
store-why-full = there is no room left. Make room; Bilim will try again.
store-why-read-only = the disk can only be read. Choose another folder with --data.
store-why-missing = there is no such file or folder.
store-why-file-in-the-way = a file stands where a folder should be.
store-why-folder-in-the-way = a folder stands where a file should be.
store-why-other = { $why }.

store-no-backup = No backup could be made today. { $why }

store-bad-settings = Your settings could not be understood, so the usual ones are used. The old file is kept as { $path }.
store-unclear-settings = The settings in { $path } cannot be understood. When Bilim starts, it uses the usual ones and keeps this file under another name.
store-bad-weights = The weights in your settings are not 21 numbers, so the standard ones are used. You can let Bilim find your own again in the settings.
store-mended-settings = Some of your settings in { $path } had values that cannot be, so the usual ones are used instead.
store-bad-lines =
    { $count ->
        [one] One line of { $path } could not be used (line { $line }: { $why }).
       *[other] { $count } lines of { $path } could not be used (the first is line { $line }: { $why }).
    } All others were read; nothing was deleted.
store-torn-end = The last line of { $path } was cut off, as when the power fails. All lines before it were read.
store-newer-lines =
    { $count ->
        [one] One line of { $path } was written by a newer Bilim. It is kept, and counts again after an update.
       *[other] { $count } lines of { $path } were written by a newer Bilim. They are kept, and count again after an update.
    }
store-missing-file = File { $number } of the journal of device { $device } is missing, though a later one is there. Look for it in a backup or on another machine.
store-missing-events =
    { $count ->
        [one] One event of device { $device } is missing, though later ones are there.
       *[other] { $count } events of device { $device } are missing, though later ones are there.
    } They may still come from another machine, or from a backup.
store-clock-ahead = The clock of this machine stands { $days } days after your last answer. If that is not so, set it right before you answer.
store-clock-back =
    { $minutes ->
        [one] The clock of this machine stands one minute before your last answer. Check it, or facts may come on the wrong day.
       *[other] The clock of this machine stands { $minutes } minutes before your last answer. Check it, or facts may come on the wrong day.
    }
store-device-not-kept = The id of this machine could not be kept, so Bilim will use another one next time. Your answers are safe. { $why }

store-line-empty = it is empty
store-line-blank = it holds nothing but zeros
store-line-cut = it is cut off
store-line-damaged = its checksum does not fit
