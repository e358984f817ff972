# The words of Estompe in English. `fl!` checks keys and variables against this file when the program is compiled, and it
# reads one file a language; the sections below stand in the same order in every language.

## Command line: names that stand in the help

help-name-path = PATH
help-name-folder = FOLDER
help-name-file = FILE.json
help-name-number = N
help-name-edge = N|full
help-name-text = TEXT
help-name-pattern = PATTERN
help-name-colour = #RRGGBB
help-name-command = COMMAND
help-name-options = OPTIONS
help-heading-usage = Usage:
help-heading-arguments = Arguments
help-heading-options = Options
help-heading-general = General options
help-heading-commands = Commands

## Command line: the help

help-estompe = Prepares the photos of an event for publication: covers the faces, removes all that is not a pixel, proves what it wrote
    .after = Example: estompe scrub photos --out published
        Nothing is sent anywhere, and no original is changed. A covered face does not make a photo anonymous: clothes, place and company also identify.
    .paths = Photos and folders to open in the window (not part of this build yet)
    .json = Write one JSON document on standard output, and nothing else there
    .quiet = Say only what went wrong
    .jobs = How many photos are worked on at once [default: one for each core]
    .lang = The language of messages [fr or en; default: that of the system]
    .help = Show this help
    .version = Show the version
help-inspect = Lists what each photo gives away: place, dates, device, persons, hidden pictures …
    .paths = Photos, and folders with their sub-folders
help-detect = Lists the faces in each photo
    .paths = Photos, and folders with their sub-folders
    .thorough = Look longer: at full size and turned; for crowds and small faces
help-scrub = Does the whole job: removes what the files say, covers the faces, writes, verifies
    .after = Originals are only read. Output files are new, and none is ever replaced.
    .paths = Photos, and folders with their sub-folders; a folder keeps its sub-folders in the output
    .out = The destination folder; neither inside a folder of photos, nor above one
    .cover = What to cover: detected (every face found), none, or a JSON file with the areas of each photo (photos that it does not name are treated as with detected) [default: detected]
    .style = What a cover looks like: veil, solid, tiles or sticker [default: veil]
    .colour = The colour of the style solid [default: #808080]
    .max-edge = The longest side of the output in pixels, or full to keep the size; a JPEG then changes only under its covers, and keeps its camera’s noise and tables, by which cameras are told apart [default: 2048]
    .exact-size = With full: keep every pixel; a JPEG that cannot be turned upright without giving up some of its edge is re-encoded instead
    .format = The format of the output: jpeg, png, webp, or same as the photo [default: jpeg]
    .quality = The quality of JPEG, 1 to 100 [default: 85]
    .names = The names of the output: {"{n:04}"} is the number with four digits, {"{stem}"} the old name [default: photo-{"{n:04}"}]
    .thorough = Look longer for faces: at full size and turned; for crowds and small faces
    .credit = A credit line to write into each photo
    .copyright = A copyright line to write into each photo
    .report = Write a report of every file and check to this JSON file; it names the originals, so its place is outside the destination folder
help-verify = Reads finished files as a stranger would, and names all that is not the picture
    .paths = Photos, and folders with their sub-folders
help-completions = Prints the completions for a shell
    .shell = bash, zsh, fish, powershell or elvish
help-man = Prints a manual page
    .command = The command it is about [default: the program as a whole]
help-help = Shows the help of a command
    .command = The command it is about [default: the program as a whole]

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = REMARKS
man-version = VERSION

## Quantities

quantity-bytes = { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
quantity-kilobytes = { $n } kB
quantity-megabytes = { $n } MB
quantity-gigabytes = { $n } GB

## Why a file is refused

refusal-unknown = This file is not a photo, or not in a format that Estompe reads.
    .advice = Nothing of it is published. Estompe reads JPEG, PNG, WebP, TIFF, GIF, HEIC and AVIF, told by their content and not by their name.
refusal-empty = The file is empty.
    .advice = Copy it again from the camera.
refusal-broken = The { $format } file is damaged or incomplete ({ $detail }).
    .advice = Copy it again from the camera, or ask for the original.
refusal-unsupported = This is a { $format } file of a kind that Estompe does not read ({ $detail }).
    .advice = Save it as an ordinary JPEG or PNG with the program that made it.
refusal-panicked = The { $format } decoder stopped on this file ({ $detail }). That is a fault of Estompe, or the file was made to do harm.
    .advice = Save it as JPEG with another program if you trust where it comes from.
refusal-too-large = { $what }
    .advice = Make it smaller with the program that made it.
refusal-too-large-pixels = The picture has { $found } megapixels; at most { $allowed } are read.
refusal-too-large-side = A side of the picture is { $found } pixels long; at most { $allowed } are read.
refusal-too-large-memory = Opening the picture would take { $found } of memory; at most { $allowed } are given to one photo.
refusal-too-large-file = The file has { $found }; at most { $allowed } are read.
refusal-too-large-scans = The picture is stored in { $found } passes; at most { $allowed } are read.
refusal-too-large-segments = The file is made of { $found } pieces; at most { $allowed } are read.

## What a file gives away

kind-location = Place
kind-time = Dates
kind-device = Device
kind-person = Persons
kind-software = Programs
kind-text = Texts
kind-thumbnail = Thumbnail
kind-second-picture = Second picture
kind-film = Film or sound
kind-trailer = Extra data
kind-profile = Colour profile
kind-unknown = Not understood

## What staff should know about a photo

note-first-frame = an animation: only its first picture is used
note-first-page = a document of { $pages } pages: only the first is used
note-orientation = which way up it stands cannot be read: check that it is not on its side
note-profile = its colour profile cannot be applied: check its colours

lossless-trimmed = turned upright without loss; to do so, { $left } columns on the left and { $top } rows at the top were cut off (--exact-size keeps them and re-encodes the photo)
lossless-declined = re-encoded, and not only changed under its covers: { $why }
lossless-unread = its data cannot be read that way
lossless-components = its colours are stored in an unusual way
lossless-colours = its colour profile tells devices apart and cannot be kept
lossless-edges = it cannot be turned upright without cutting off some of its edge
lossless-sampling = its colours are stored in an unusual resolution

## Command line: streams

console-named = { $name }: { $text }
console-error = error:
console-warning = please check:
console-no-output = The result could not be written: { $why }
fault = Estompe stopped because of a fault of its own, not of your photos. Files already in place are whole, and no original was touched. Please report these words: { $detail } (version { $version })

## Command line: mistakes

mistake-help = Try: { $command }
mistake-option = There is no option { $option }.
mistake-command = “{ $word }” is neither a command nor a file or folder that exists.
mistake-meant = Did you mean { $meant }?
mistake-not-one-of = “{ $value }” does not fit { $option }. It takes one of: { $allowed }.
mistake-no-value = { $option } needs a value.
mistake-too-much = “{ $word }” is one word too many.
mistake-missing = Missing: { $what }
mistake-twice = { $option } stands there twice.
mistake-not-unicode = A value on the command line is not readable text (Unicode).
mistake-other = The command line is not understood: { $detail }
mistake-no-window = The window is not part of this build yet. To prepare photos without it: estompe scrub FOLDER --out DESTINATION
mistake-jobs = --jobs takes a number of photos from 1 to { $most }, not “{ $value }”.
mistake-quality = --quality takes a whole number from 1 to 100, not “{ $value }”.
mistake-max-edge = --max-edge takes a number of pixels from { $least } up, or full; not “{ $value }”.
mistake-colour = --colour takes six hexadecimal digits such as '#808080', not “{ $value }”.
mistake-colour-without-solid = --colour goes with --style solid: the other styles have no colour to choose.
mistake-names = --names cannot be “{ $value }”: { $why }. A good one is photo-{"{n:04}"}.
mistake-line = { $option } takes one line of at most { $most } characters, none of them hidden.
mistake-report-exists = The report { $path } exists already. Choose another name for --report, or remove the old one.
mistake-report-folder = The folder of the report { $path } does not exist. Make it, or choose another place for --report.
mistake-cover = --cover { $path }: { $why }

## Command line: mistakes in a file of covers, in names, in folders

covers-unreadable = this file cannot be read ({ $why }). Give a JSON file, or one of the words detected and none.
covers-too-large = it is larger than { $most }.
covers-form = it is not a list of areas to cover ({ $why }).
covers-twice = “{ $photo }” stands in it twice. Put all areas of a photo into one list.
covers-area = area { $number } of “{ $photo }” has no size. Width and height must be above zero.
covers-without-photo = The file of covers names photos that are not there: { $names }. Write each path as it stands below the folder that you gave, with / between its parts.
covers-of-several-photos = The file of covers names photos that stand in more than one of the folders that you gave: { $names }. Give these folders one after the other.
names-brace = a brace stands alone
names-field = “{ $field }” is not a field; there are {"{n}"}, {"{n:04}"} and {"{stem}"}
names-same = all photos would have the same name; use {"{n}"}
names-character = “{ $character }” cannot stand in a file name on every system
names-ends = it starts or ends with a dot or a space
names-too-long = it is too long
source-not-there = { $path } cannot be found or read ({ $why }). Check the spelling.
destination-inside = The destination folder lies inside { $source }, among the originals. Choose one that lies elsewhere.
destination-around = The destination folder holds the originals of { $source }. Choose one that lies elsewhere.
destination-not-a-folder = The destination given by --out exists and is not a folder. Choose another name.
destination-unreadable = The destination folder cannot be looked at ({ $why }).
destination-not-made = The destination folder cannot be made ({ $why }). Choose one in which you may write.
detector-not-loaded = The face detector does not load ({ $why }). This copy of Estompe is damaged: install it again. Nothing was written.
skipped-link = passed over: a link, which may lead anywhere. To do what it points at, give the path of that.
skipped-not-a-file = passed over: not a file, but a pipe, a socket or a device.
skipped-system-file = passed over: a file that the system keeps for itself.
skipped-already-listed = passed over: the same file as one named before.
skipped-unfinished = passed over: a file that Estompe began to write and did not finish.
skipped-unreadable = This folder cannot be read ({ $why }): photos in it were not looked at.

## Command line: while it runs

console-no-threads = The system gives no threads to work with ({ $why }). Close other programs and try again.
interrupt-stopping = Stopping. Finished files stay.
interrupt-wait = A moment: the files being written are put in place or removed first.
progress-listing = Looking for photos …
progress-inspecting = Reading: { $done } of { $total }
progress-detecting = Looking for faces: { $done } of { $total }
progress-scrubbing = Covering, writing, verifying: { $done } of { $total }
progress-verifying = Verifying: { $done } of { $total }

## Command line: results

nothing-found = No file found there.
inspect-picture = ({ $format }, { $width } × { $height })
inspect-nothing = gives nothing away
inspect-label = { $kind }:
inspect-more = { $n ->
        [one] and { $n } more (--json lists all)
       *[other] and { $n } more (--json lists all)
    }
inspect-summary = { $n } photos. What they give away:
inspect-in = { $n ->
        [one] in { $n } photo
       *[other] in { $n } photos
    }
inspect-advice = All of this is removed by: estompe scrub
detect-faces = { $n ->
        [0] no face found: look at it yourself
        [one] { $n } face
       *[other] { $n } faces
    }
detect-weak = { $n ->
        [one] { $n } area that may be a face
       *[other] { $n } areas that may be faces
    }
detect-doubt = perhaps
verify-clean = nothing but the picture
verify-clean-but-credit = nothing but the picture and its credit: { $lines }
verify-leftovers = { $n ->
        [one] holds something besides the picture. Do not publish it; scrub it again.
       *[other] holds { $n } things besides the picture. Do not publish it; scrub it again.
    }
scrub-warn-stem = the names tell what the originals were called, which may be a person’s name
scrub-warn-report = the report names the originals, and lies among the published photos: take it out before you hand them on
scrub-warn-no-cover = no face is looked for and none is covered: publish only photos in which nobody can be recognised
scrub-no-face = { $n ->
        [one] no face was found in { $n } photo. Look at it yourself before you publish it:
       *[other] no face was found in { $n } photos. Look at them yourself before you publish them:
    }
scrub-done = { $n ->
        [0] No photo was published.
        [one] { $n } photo is in { $folder }, read back and verified.
       *[other] { $n } photos are in { $folder }, read back and verified.
    }
scrub-covers = { $n ->
        [0] Nothing was covered.
        [one] { $n } area is covered.
       *[other] { $n } areas are covered.
    }
scrub-removed = Removed (number of photos): { $what }.
scrub-removed-kind = { $kind } ({ $n })
scrub-failed = { $n ->
        [one] { $n } file was not published; it is named above, with the reason.
       *[other] { $n } files were not published; they are named above, with the reason.
    }
scrub-stopped = { $n ->
        [one] { $n } photo was not done, because you asked to stop. Run the same command again into another folder.
       *[other] { $n } photos were not done, because you asked to stop. Run the same command again into another folder.
    }
scrub-credit = Written into each photo: { $line }
scrub-no-report = The report { $path } could not be written ({ $why }). The published photos are not affected.

## What the system answers, in brackets behind what it did not do

system-not-found = no file or folder of that name
system-denied = access denied
system-exists = the name is taken
system-full = no room left on the disk
system-read-only = the disk or card can only be read
system-not-a-folder = a part of the path is not a folder
system-is-a-folder = it is a folder
system-memory = not enough memory
system-interrupted = interrupted by the system
system-other = the system’s answer: { $text }

## Why a file was not read, or a photo not published

unopened-not-a-file = This is not a file, but a pipe, a socket or a device.
    .advice = Give the path of a photo, or of a folder of photos.
unopened-unfinished = Estompe began to write this file and did not finish: it was stopped, or is still at work.
    .advice = When no Estompe is at work there, delete it; the next estompe scrub into this folder does that too.
unopened-unreadable = The system does not let Estompe read this file ({ $why }).
    .advice = Check that you may open it, and that the disk or card is still there.
unopened-detector = The face detector failed on this photo ({ $why }).
    .advice = Give the areas to cover with --cover FILE.json, or leave the photo out.
unopened-cancelled = Not done: you asked to stop.
    .advice = Run the same command again for the rest.
unopened-fault = Estompe stopped on this photo because of a fault of its own ({ $why }).
    .advice = Please report these words; the photo was not touched.
failure-name-taken = { $name } exists already in the destination folder, and was not touched.
    .advice = Choose an empty folder.
failure-same-name = Another photo of this run is already called { $name } in the output.
    .advice = Add {"{n}"} to the pattern of --names.
failure-not-written = The system does not let Estompe write ({ $why }).
    .advice = Check that there is room on the disk and that you may write there.
failure-unclear-cover = Area number { $number } given for this photo has no size, or lies outside the picture.
    .advice = Correct its numbers in the file of areas; nothing was published of this photo.
failure-not-encoded = The photo could not be written as a picture ({ $why }).
    .advice = Try another --format.
failure-not-proved = What was written did not pass its checks and was removed ({ $why }). That is a fault of Estompe.
    .advice = Please report these words; the original was not touched.
failure-face-in-cover = In the written file, cover { $number } looks like a face; the file was removed.
    .advice = Publish this photo with another style of cover, and please report it.
