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
help-name-event = EVENT
help-name-photo = PHOTO
help-name-region = AREA
help-name-person = PERSON
help-name-consent = CONSENT
help-name-publication = PUBLICATION
help-name-channel = CHANNEL
help-name-day = DAY
help-name-name = NAME
help-name-item = ITEM
help-name-box = X,Y,W,H
help-name-any-file = FILE
help-name-page = FILE.html
help-name-list = FILE.html|FILE.csv
help-name-table = FILE.csv
help-name-policy = FILE.toml
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
    .after = No search finds every face. Often missed: faces that are mostly hidden, turned far away, seen from behind or lying; faces in strong blur or darkness; in print; and the smallest ones in a crowd. Look at every photo yourself.
    .paths = Photos, and folders with their sub-folders
    .thorough = Look longer: at small faces more closely, and with the photo turned and tilted
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
    .thorough = Look longer for faces: at small ones more closely, and with the photo turned and tilted
    .credit = A credit line to write into each photo
    .copyright = A copyright line to write into each photo
    .report = Write a report of every file and check to this JSON file; it names the originals, so its place is outside the destination folder
help-verify = Reads finished files as a stranger would, and names all that is not the picture
    .paths = Photos, and folders with their sub-folders
help-desk =
    .register = The register file [default: ESTOMPE_REGISTER, else the one in the system’s folder for the data of programs]
    .operator = Who works with it, for the journal [default: ESTOMPE_OPERATOR, else the login name]
help-event = Events and their photos: begin one, add photos, print forms and sheets
    .event = The code of the event, such as E1
    .title = What the event is called
    .date = Its day, or its first day (YYYY-MM-DD)
    .until = Its last day, when it lasts several (YYYY-MM-DD)
    .place = Where it is
    .organiser = Who holds it, and how to reach them; this stands on the forms
    .photographer = Who takes the photos, and under which rights
    .notice = The notice that people see about photos: its text, and where it hangs
    .purpose = What the photos are for
    .refusal-sign = How people show that they refuse, for example the colour of a sticker
    .keep-originals-until = The day until which the originals are kept (YYYY-MM-DD) [default: as the policy says]
    .channel = A channel that is foreseen: web, social, press, print, internal, screens, or a name of your own; may be given several times
    .out = The page to write, under a name that is still free; it is printed from a browser
help-event-new = Begins an event and gives its code
help-event-edit = Changes what is noted about an event; what is not given stays, an empty text removes
help-event-list = Lists the events
help-event-show = Shows an event: its photos, their faces, decisions and states
help-event-add = Adds photos to an event and looks for the faces
    .after = Originals are only read, and stay where they are. If it was interrupted, run the same command again: it goes on where it stopped.
    .paths = Photos, and folders with their sub-folders
    .quick-only = Only have a quick look for faces for now; before publishing, run: estompe event look
    .thorough = What is done in any case; older scripts ask for it
help-event-look = Looks thoroughly for faces in the photos of an event that only had a quick look
    .after = What you drew, moved or decided stays as it is. New faces are added, and their photos have to be reviewed again. A face can still be missed: lying or hidden faces, faces seen from behind, faces in the dark. Look at every photo.
help-event-remove = Removes an event from the register, or one photo of it; refused while something of it is still published
    .photo = Remove this photo only
help-event-form = Writes the consent forms of an event as a page to print: one for adults, one for children
help-event-sheet = Writes a sign-up sheet for an event as a page to print
help-event-contact = Writes a contact sheet to be signed off: the photos as they would leave for a channel
    .channel = The channel: web, social, press, print, internal, screens, or a name of the event
help-region = The areas of a photo: draw what the search for faces missed, remove what was drawn
    .photo = The code of the photo, such as F1, or its number in the event
    .region = The code of the area, such as R1
help-region-add = Draws an area on a photo and gives its code
    .shape = Its outline: ellipse, for faces, or rect
    .box = Left edge, top edge, width and height, in pixels of the upright photo
    .kind = What is in it: face, or other for a badge, a screen, a plate or a name [default: face]
help-region-remove = Removes an area that was drawn; a face that was found is answered by: estompe decide
help-person = The people in the register, shown everywhere else by a code
    .person = The code of the person, such as P1
    .name = First name and name; they stay in the register
    .category = adult, minor, protected (an adult under protection), staff, speaker (or author) or elected (or public figure) [default: adult]
    .birth-date = The date of birth (YYYY-MM-DD); it decides when a child comes of age
    .holder = The name of a holder of parental authority; may be given several times
    .sole-holder = Why the holder named with --holder is the only one
    .guardian = The name of the guardian, who decides alone
    .contact = How to reach them
    .seen = Where they were seen: sticker, number, lanyard
help-person-add = Adds somebody to the register and gives their code
help-person-edit = Changes what is noted about somebody; what is not given stays, an empty text removes
help-person-list = Lists the people in the register
help-person-show = Shows somebody with their consents
help-person-import = Adds people from a table; every row is told what becomes of it, and all of them are added or none
help-person-remove = Removes somebody who was added by mistake, as long as nothing relies on them
help-person-erase = Erases somebody’s name and contact for good, in the register and in its backups
    .after = This cannot be undone. Copies and exports that you made elsewhere are out of reach: erase the person from those yourself.
help-import =
    .file = The table, in CSV; columns are known by their headings in French or English
    .dry-run = Only say what would become of each row
help-consent = What people agreed to or refused: record, list, withdraw
    .consent = The code of the consent, such as C1
help-consent-add = Records what somebody answered and gives its code
    .after = Silence is a no: without a channel, or without a means, a consent clears nothing.
    .status = The answer: granted, partial (for some channels only), refused or waiting
    .channel = A channel that was agreed to: web, social, press, print, internal, screens, or a name; may be given several times
    .from = The first day on which it holds (YYYY-MM-DD) [default: the day of receipt]
    .until = The last day on which it holds (YYYY-MM-DD) [default: until it is withdrawn]
    .means = How it was given: paper, electronic, email or oral (with a witness)
    .received = The day on which it was received (YYYY-MM-DD) [default: today]
    .received-by = Who received it; for an oral one, the witness [default: who works with the register]
    .signed-by = Who signed, by name; may be given several times
    .opposed-by = Who is opposed, by name; may be given several times
    .child = The child’s own word: yes, no, too-young or not-asked
    .evidence = The scanned form, of 50 MB at most; it is copied beside the register
    .no-publication = Being photographed was agreed to, publication was not
    .never-publish = Never publish a photo with this person, covered or not
    .purpose = What for
    .territory = Where it holds, when that was limited
    .conditions = Conditions that were made, for example no close-up
    .form = The version of the form
help-consent-list = Lists consents: all, or those of an event or a person, those that end soon, those that are missing
    .event = Of the people on the photos of this event
    .person = Of this person
    .expiring = Those that end within so many days
    .missing = People on the photos of the event who are not cleared for this channel, and why
help-consent-withdraw = Records that a consent was withdrawn; this cannot be undone
    .after = Then see what was published on it: estompe withdrawals
    .on = The first day on which it does not hold any more (YYYY-MM-DD)
    .by = Who withdrew it
help-consent-remove = Removes a consent that was recorded by mistake, as long as nothing relies on it
help-consent-import = Records consents from a table; every row is told what becomes of it, and all of them are recorded or none
help-decide = Decides what becomes of one area of a photo
    .after = A face is shown only where a consent of the person holds for the channel on the day of publication; elsewhere it is covered.
    .decision = cover, show, not-a-face, not-identifiable, or undecided to take a decision back
    .person = Who it is, by code
    .consent = Show on this consent, and on no other
    .reason = Why: nobody can be recognised; or an adult may be shown without a consent, for which you answer by name
    .confirm = Confirm a second time that nobody can be recognised, as is asked for minors
help-review = Marks a photo as looked at by a person, and keeps notes about it
    .after = Look at the photo at full size first. Faces that are still undecided become covered ones.
    .tick = An item of the checklist that was looked for: badge, list, screen, plate, reflection, drawing, or one of the policy; may be given several times
    .tick-all = All items of the checklist were looked for
    .caption = The caption; an empty text removes it
    .alt = The alternative text, for people who cannot see the photo; an empty text removes it
    .note = A note to yourself, which never leaves; an empty text removes it
    .hold-back = Whether the photo is held back: yes or no
    .pick = picked, rejected (it does not leave) or unsorted
help-check = Asks the gate which photos of an event may leave for a channel, and why the others may not
    .channel = The channel: web, social, press, print, internal, screens, or a name of the event
    .on = The day asked about (YYYY-MM-DD) [default: today]; publishing is always for today
    .names = The names that the files would have, since a name may give somebody away [default: as in estompe publish]
help-publish = Publishes the photos of an event that the gate lets through, each covered for its channel
    .after = Each file is written aside, read again and verified before it is put in place. Estompe replaces only files that it wrote itself.
    .channel = The channel: web, social, press, print, internal, screens, or a name of the event; may be given several times
    .out = The publish folder, apart from the originals; with several channels, each gets a folder of its own in it
    .preset = The size of the files: web, social, portrait (1080 × 1350), press, full, print (300 dots per inch), internal or screens [default: that of the channel]
    .max-edge = The longest side in pixels, or full to keep the size [default: as the preset says]
    .style = What a cover looks like: veil, solid, tiles or sticker [default: veil]
    .colour = The colour of the style solid [default: #808080]
    .quality = The quality of JPEG, 1 to 100 [default: 85]
    .names = The names of the files: {"{n:04}"} is the number of the photo in the event, with four digits [default: the title of the event, then the number]
    .credit = A credit line to write into each photo
    .copyright = A copyright line to write into each photo
help-put = Notes where a publication was put, so that it can be found and taken down
    .publication = The code of the publication, such as U1
    .at = The address, the account, the issue of the magazine
    .on = When (YYYY-MM-DD) [default: today]
help-withdrawals = Lists what was published and may no longer be: consents withdrawn or ended, children come of age, originals changed
    .on = The day asked about (YYYY-MM-DD), not with --apply [default: today]
    .apply = Remove these files from the publish folder, or cover more in them; take them down yourself where they were put
    .list = Write the take-down list to this file: a page to print (.html) or a table (.csv)
help-register = The register itself: check, back up, restore, export; the record and the policy
help-register-check = Checks the register: the file, its journal from end to end, and the scanned forms
help-register-backup = Writes a verified backup of the register to a new file
    .after = It holds names: keep it as safe as the register. A person who is erased later stays in it.
    .file = The new file
help-register-restore = Puts a backup in the place of the register; what it replaces is kept
    .file = The backup
help-register-export = Writes the register as tables (CSV and JSON) for other programs
    .folder = The folder to write to, empty or new
    .with-names = With names, contacts and everything that was typed [default: codes only]
help-register-record = Writes the record for the data-protection officer as a page to print: events, consents by code, publications, check of the journal
    .file = The page to write
help-register-policy = Writes the policy in force with its explanations: who signs for what, and what is done with a face that nobody cleared
    .after = To change it, edit the file and put it beside the register as policy.toml.
    .file = The file to write
help-register-retention = Lists what has been kept long enough, as the policy or the event says: original photos, and consents that ended
    .after = Nothing is deleted: Estompe never touches an original, and a person is erased by their code.
    .on = The day asked about (YYYY-MM-DD) [default: today]
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

## The register: people, answers, channels

category-adult = adult
category-minor = minor
category-protected = protected adult
category-staff = staff
category-speaker = speaker or author
category-elected = elected or public figure
role-holder = holder of parental authority
role-sole-holder = sole holder of parental authority
role-guardian = guardian
role-other = other person, whose signature counts for nothing
role-themself = the person
status-not-asked = not asked
status-waiting = waiting for an answer
status-granted = granted
status-partial = granted in part
status-refused = refused
status-withdrawn = withdrawn
means-paper = on paper
means-electronic = electronic form
means-email = e-mail
means-oral = by word, with a witness
child-yes = agrees
child-no = does not agree
child-too-young = too young to be asked
child-not-asked = not asked
channel-web = web site
channel-social = social networks
channel-press = press
channel-print = print (posters, leaflets)
channel-internal = internal use
channel-screens = screens in the house
decision-cover = cover
decision-show = show
decision-not-a-face = not a face
decision-not-identifiable = not identifiable
detection-pending = faces not looked for yet
detection-quick = faces looked for quickly
detection-thorough = faces looked for thoroughly
detection-failed = the search for faces failed
pick-unsorted = not sorted
pick-picked = picked
pick-rejected = rejected
region-face = face
region-other = other identifier
file-intended = about to be put in place
file-published = published
file-leaving = about to be removed
file-taken-down = removed on { $date }
file-superseded = replaced or never put in place
signatures-both = two holders, a sole holder, or a guardian
signatures-one = one holder or guardian
uncleared-cover = it is covered
uncleared-block = the photo is held back
checklist-badge = badges and name tags
checklist-list = lists of names
checklist-screen = screens
checklist-plate = number plates
checklist-reflection = reflections in glass and mirrors
checklist-drawing = drawings and works with a name
calendar-date = { $day } { $month } { $year }
calendar-first = 1
calendar-range = { $from } to { $until }
calendar-month-01 = January
calendar-month-02 = February
calendar-month-03 = March
calendar-month-04 = April
calendar-month-05 = May
calendar-month-06 = June
calendar-month-07 = July
calendar-month-08 = August
calendar-month-09 = September
calendar-month-10 = October
calendar-month-11 = November
calendar-month-12 = December
calendar-moment = { $date }, { $time } UTC

## The import of people and consents

import-too-many-bytes = The file is larger than { $most }, which is the most that is read.
import-too-many-rows = The file has more than { $most } rows.
import-too-many-columns = The file has more than { $most } columns.
import-too-many-advice = Cut it into several files.
import-empty = The file is empty.
import-empty-advice = Check that it is the right one, and that it was saved.
import-spreadsheet = This is the file of a spreadsheet program, not a CSV file.
import-save-as = Open it in the spreadsheet program and save it as “CSV UTF-8”.
import-not-text = This file is not a text that can be read.
import-mac-roman = The accents of this file would come out wrong.
import-unclosed-quote = Line { $line }: a quotation mark opens a cell and is never closed.
import-text-behind-quote = Line { $line }: text stands behind a cell in quotation marks.
import-quote-advice = Correct that line, or save the file anew from the spreadsheet program.
import-two-columns = The columns “{ $first }” and “{ $second }” are both about: { $field }.
import-two-columns-advice = Rename or remove the one that is not to be read.
import-no-column = A column is missing: { $fields }.
import-no-column-advice = Add it, with its name in the first row.
import-or = { $one } or { $other }
field-code = code
field-name = name
field-first-name = first name
field-full-name = full name
field-category = category
field-birth = date of birth
field-holder-1 = first holder of parental authority
field-holder-2 = second holder of parental authority
field-sole-reason = reason for a sole holder
field-guardian = guardian
field-contact = contact
field-email = e-mail
field-phone = telephone
field-seen = number or sticker
field-status = status
field-channels = channels
field-capture = agrees to be photographed
field-publication = agrees to publication
field-never-publish = never publish
field-from = from
field-until = until
field-means = means
field-received = received on
field-received-by = received by
field-signed-by = signed by
field-opposed-by = opposed by
field-child = the child’s own word
field-purpose = purpose
field-territory = territory
field-conditions = conditions
field-form-version = version of the form
field-evidence = file of the scan
fate-new = new: { $person }
fate-same = already in the register: { $person }
fate-new-consent = new consent { $consent } of { $person }
fate-new-both = new: { $person }, with consent { $consent }
fate-same-consent = already in the register: { $consent }
fate-repeats = says the same as line { $line }: left out
fate-may-be = it is not clear who is meant: perhaps { $people }. Give the code, or the date of birth.
fate-contradicts = it says something else about the same person than line { $line }.
fate-fault = { $column }: { $why }
fate-fault-value = { $column }, “{ $value }”: { $why }
why-overflows = there is text behind the last column. Put quotation marks around a cell that holds a separator.
why-missing = has to be filled in.
why-not-a-date = is no date. Write 2026-05-31 or 31/05/2026.
why-short-year = the year needs four digits.
why-month-first = the month may stand before the day. Write 2026-05-31.
why-in-the-future = this day has not come yet.
why-not-yes-or-no = is neither yes nor no.
why-not-a-category = is no category: adult, minor, protected, staff, speaker, elected.
why-not-a-status = is no status: granted, partial, refused, waiting, not asked.
why-not-a-means = is no means: paper, electronic, e-mail, oral.
why-not-a-child-word = is no answer of a child: yes, no, too young, not asked.
why-not-a-channel = names a channel that is not known. The house’s own channels stand in the policy or in an event.
why-not-a-code = is no code like P12.
why-no-such-person = nobody in the register has this code.
why-erased = this person was erased.
why-other-person = is the code of somebody with another name or date of birth.
why-unknown = nobody of this name is in the register. Import people first, or add a column for the category.
why-not-a-name = is no name.
why-two-of-that-name = fits two people.
why-too-many-people = names more people than are kept for one person.
why-signed-and-opposed = the same person signed and is opposed.
why-never-and-yet = says never to publish, and the status agrees to it.
why-not-a-reason = write the reason, not only that there is one.
why-sole-against-holders = needs exactly one holder of parental authority.
why-reversed = is before the first day.
why-no-channel = agrees to publication, but names no channel.
why-contradicts = one cell says yes to a channel, and another says no.
why-channel-unanswered = is empty. Write yes or no, or add a column for the status.
why-withdrawn = a withdrawal is recorded for a consent in the register: estompe consent withdraw.
why-not-a-file-name = is not the name of a file beside this one.
why-no-scan = this file is not there.
import-warn-differs = the register says something else about: { $field }. It stays as it is there.
import-warn-namesake = { $person } has the same name and another date of birth.
import-warn-born-minor = an adult by category, a minor by date of birth: treated as a minor.
import-warn-parties = holders of parental authority are named for an adult.
import-warn-stranger = { $field }: “{ $name }” is not among those who decide for this person. The name is kept, and counts for nothing.

## Pages: words of several

page-event = Event
page-date = Date
page-place = Place
page-purpose = What the photos are for
page-photographer = Photographer
page-organiser = Organiser
page-name = Name
page-first-name = First name
page-signature = Signature
page-yes = yes
page-no = no
page-none = none
page-channel = Channel
page-photo = Photo
page-file = File
page-printed = Printed by Estompe on { $date }
page-public = public
page-inside = not public
page-public-mark = ◆ seen by the public
page-code = Code

## Pages: the consent form

form-title = Permission to take and publish photos
form-adult = For an adult
form-minor = For a child under 18
form-version = Form { $version }
form-who-adult = 1. Who are you?
form-who-minor = 1. Who is the child?
form-birth = Date of birth
form-contact = E-mail or telephone
form-seen = Number or sticker
form-questions = 2. Two separate questions
form-capture-adult = May photos be taken on which I can be recognised?
form-capture-minor = May photos be taken on which the child can be recognised?
form-publication = May such photos be published, where it is ticked below?
form-never-adult = Never publish a photo with me on it, even with my face covered.
form-never-minor = Never publish a photo with the child on it, even with the face covered.
form-where = 3. Where may they be published?
form-where-signatures = Signatures needed
form-where-seen-by = Seen by
form-where-public = ◆ the public
form-where-inside = people of the organisation
form-where-two = two *
form-where-one = one
form-where-two-note = * Those of both holders of parental authority; one is enough from a sole holder or a guardian.
form-where-note = Where “yes” is not ticked, nothing is published. What the public sees on the Internet can be seen, copied and shared all over the world.
form-terms = 4. How long, and on what terms?
form-until = From the date of signature until (if left empty: until it is withdrawn)
form-territory = Where this holds
form-everywhere = everywhere
form-only-in = only in:
form-conditions = My conditions (for example: no close-up)
form-free = This permission is given free of charge, for the purpose above and no other.
form-sign-adult = 5. Signature
form-sign-minor = 5. Who signs
form-holder = Holder of parental authority { $number }
form-agree = I agree to what is ticked on the front
form-opposed = I am opposed to it
form-sole = I hold parental authority alone, because:
form-guardian = I sign as guardian.
form-guardian-adult = For a protected adult, I sign as guardian; my name:
form-child = The child’s own word
form-child-told = I was told what the photos are for. If I say no, no photo on which I can be recognised is published.
form-child-yes = I agree
form-child-no = I do not want it
form-child-too-young = too young to be asked
form-child-name = First name, or a drawing
form-received = Received on, by
form-overleaf-adult = Information and rights: please turn over.
form-overleaf-minor = Signatures, information and rights: please turn over.
form-information = Information and rights
form-controller = Who is responsible
form-controller-text = The organiser of the event decides on the photos and is the controller of these data:
form-officer = Data-protection officer:
form-basis = On what basis
form-basis-text = Your consent (Article 6(1)(a) of the General Data Protection Regulation; in France also Article 9 of the Civil Code, the right to one’s image). You are free: a refusal has no consequence, and nobody is kept from taking part.
form-done = What is done with the photos
form-done-text = Before a photo is published, the faces of those who have not agreed are covered in a way that cannot be undone, and place, time and device are removed from the file. A program of the organiser finds the faces in order to cover them. It recognises nobody, and sends nothing anywhere.
form-seen-by = Who sees them
form-seen-by-text = The staff who prepare the publication; then those who see the channels where “yes” is ticked. Who signed this form is never published.
form-kept = How long they are kept
form-kept-until = The original photos: until { $date }.
form-kept-months = The original photos: { $months } months after the event.
form-kept-form = This form: as long as the permission holds, and { $months } months after its end, as proof.
form-withdraw = How to change your mind
form-withdraw-text = You may withdraw this permission at any time, in whole or in part, without giving a reason, by writing to:
form-withdraw-then = The photos are then removed from where the organiser has put them, or the face is covered there. What is printed already, or was copied by others, cannot be called back. What was published before your withdrawal stays lawful.
form-withdraw-minor = One holder of parental authority may withdraw alone. From the age of 18, the person decides for themself, and is asked anew.
form-rights = Your rights
form-rights-text = You may ask the organiser for access to these data, for their correction, their erasure, the restriction of their use, and a copy to take with you. You may complain to the data-protection authority of your country (in France: CNIL, www.cnil.fr).

## Pages: the sign-up sheet

signup-title = Sign-up sheet: photos at the event
signup-number = No. or sticker
signup-age = Adult or minor
signup-adult = adult
signup-minor = minor
signup-photo = I agree to be photographed
signup-note = Each person ticks what they agree to, and signs. What is not ticked is a no. For a minor this sheet is not enough: those who hold parental authority sign the consent form.
signup-free = Agreeing is free, and can be withdrawn at any time with the organiser, who is responsible for these data:
signup-refusal = Whoever refuses wears: { $sign }
signup-page = Sheet { $number }

## Pages: the record for the data-protection officer

record-title = Record for the data-protection officer
record-intro = Persons stand here under their codes. Names, contacts and dates of birth stay in the register.
record-version = Estompe { $version }
record-policy = Policy in force: { $name }
record-policy-signatures = Who must sign for a minor
record-policy-seen = Seen by the public
record-policy-other = any other channel
record-policy-uncleared = A face that is not cleared
record-policy-checklist = Looked for besides faces
record-policy-checklist-blocks = a photo is held back until each is ticked
record-policy-checklist-warns = a warning, when one is not ticked
record-policy-warn = A consent that ends is warned about
record-policy-warn-days = { $days } days before
record-policy-overrides = An adult on an operator’s word, with a reason
record-policy-allowed = allowed
record-policy-forbidden = forbidden
record-policy-originals = Original photos are kept
record-policy-originals-months = { $months } months after the event
record-policy-consents = Consents are kept
record-policy-consents-months = { $months } months after their end
record-events = Events
record-event-title = Title
record-event-photos = Photos
record-event-originals = Originals kept until
record-consents = Consents
record-person = Person
record-erased = erased
record-status = Answer
record-never = never publish
record-no-capture = no photo to be taken
record-no-publication = no publication
record-channels = Channels
record-valid = Holds
record-from = from { $date }
record-until = until { $date }
record-open = no end
record-given = Given
record-means-unknown = means not known
record-received = on { $date }
record-no-date = date not known
record-signed = Signed by
record-opposed = opposed: { $who }
record-child = the child: { $word }
record-scan = Scan
record-withdrawn = withdrawn on { $date }
record-publications = Publications
record-publication = { $code }: { $event }, { $channel }, { $moment }
record-publication-counts = Files: { $files }. In place: { $published }. Removed: { $removed }. Faces shown on an operator’s word: { $overridden }.
record-put = Put at
record-file-state = State
record-file-covered = Covered
record-file-relied = Relies on
record-file-hash = SHA-256
record-journal = Journal
record-journal-sound = { $entries } entries, checked on { $date }: the chain is whole.
record-journal-broken = { $entries } entries, checked on { $date }: the check found faults.
record-journal-head = Last hash: { $hash }

## Pages: the contact sheet

contact-title = Contact sheet for release
contact-for = For: { $channel }
contact-covers = { $n ->
        [0] nothing covered
        [one] { $n } area covered
       *[other] { $n } areas covered
    }
contact-no-caption = no caption
contact-warning = To check:
contact-count = { $n ->
        [0] No photo would leave.
        [one] { $n } photo would leave as shown here.
       *[other] { $n } photos would leave as shown here.
    }
contact-blocked = Held back
contact-why = Why
contact-release = Release
contact-released = I release all photos of this sheet for this channel.
contact-except = I release them except the numbers:
contact-office = Office held
contact-alt = Photo { $number }

## Pages: the take-down list

takedown-title = Take-down list
takedown-intro = These files were published and may no longer be shown as they are. Tick each one when it is done, wherever it was put.
takedown-nothing = Nothing has to be taken down.
takedown-publication = Publication
takedown-put = Where it was put
takedown-put-on = { $place } ({ $date })
takedown-not-noted = not noted: ask whoever published it
takedown-since = Since
takedown-why = Why
takedown-what = What to do
takedown-remove = remove the photo
takedown-recover = replace it by the newly covered file, or remove it
takedown-done = Done on, by

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
mistake-subcommand = There is no command “{ $word }” here.
mistake-no-subcommand = { $command } needs one of: { $allowed }.
mistake-twice = { $option } stands there twice.
mistake-not-unicode = A value on the command line is not readable text (Unicode).
mistake-other = The command line is not understood: { $detail }
mistake-no-window = This build has no window. To prepare photos without it: estompe scrub FOLDER --out DESTINATION
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
skipped-published = passed over: a file that Estompe has published, not an original.
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
doubt-dark = There may be people on it all the same: it is too dark to tell.
doubt-blurred = There may be people on it all the same: nothing in it is sharp.
doubt-guesses = There may be people on it all the same: several areas may be faces.
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

## Command line: the register

mistake-code = { $value } is not a code like { $example }.
mistake-day = { $value } is not a day. Write it as year, month, day: 2026-05-31.
mistake-channel = { $value } cannot be the name of a channel: letters, digits and hyphens, at most 40.
mistake-channel-unknown = There is no channel { $value }. There are web, social, press, print, internal, screens, and those that the policy or an event names.
mistake-no-such = There is no { $code } in the register.
mistake-no-photo = There is no photo { $value } in event { $event }.
mistake-box = { $value } is not an area. Write four numbers, left, top, width and height in pixels: 120,80,64,64.
mistake-days = { $value } is not a number of days.
mistake-consent-without-show = A consent is the basis for showing somebody: --consent goes with show.
mistake-names-stem = Published files are never called after the original: {"{stem}"} is not possible here.
mistake-sole-holder = With --sole-holder, name exactly one --holder.
mistake-evidence = The scan { $path } cannot be kept ({ $why }). It has to be a file of at most 50 MB.
mistake-apply-on = What is taken down is taken down today: --apply and --on exclude each other.
event-photos =
    { $n ->
        [one] { $n } photo
       *[other] { $n } photos
    }
event-regions =
    { $n ->
        [one] { $n } area
       *[other] { $n } areas
    }
event-added =
    { $photos ->
        [one] { $photos } photo is in the event
       *[other] { $photos } photos are in the event
    }, { $regions ->
        [one] { $regions } area to look at.
       *[other] { $regions } areas to look at.
    }
event-looked =
    { $photos ->
        [0] No photo needed a thorough look
        [one] { $photos } photo was looked at thoroughly
       *[other] { $photos } photos were looked at thoroughly
    }, { $regions ->
        [one] { $regions } area to look at.
       *[other] { $regions } areas to look at.
    }
event-refused =
    { $n ->
        [one] { $n } file was refused.
       *[other] { $n } files were refused.
    }
review-weak =
    { $n ->
        [one] { $n } area that may be a face is still to be answered: decide about it.
       *[other] { $n } areas that may be faces are still to be answered: decide about each.
    }
review-done = reviewed
person-erased = (erased)
erase-backup-deleted = The backup { $path } could not be opened, so nobody could tell what it held: it was deleted.
erase-still-published =
    { $n ->
        [one] { $n } published file still shows this person: see estompe withdrawals.
       *[other] { $n } published files still show this person: see estompe withdrawals.
    }
consent-stranger = A name is that of nobody who decides for { $person }: it is kept with them, and counts for nothing. Add a holder with estompe person edit --holder.
consent-until = until { $day }
check-summary = { $free } can leave, { $blocked } blocked.
publish-summary =
    { $channel }: { $files ->
        [one] { $files } file published and verified
       *[other] { $files } files published and verified
    }, { $blocked } not published.
withdrawals-none = Nothing has to be taken down.
withdrawals-put = Put at { $place } on { $day }: take it down there as well.
withdrawals-hint =
    { $n ->
        [one] { $n } published file may no longer be there: see estompe withdrawals.
       *[other] { $n } published files may no longer be there: see estompe withdrawals.
    }
retention-none = Nothing has been kept longer than it should be.
retention-originals = (originals to be kept until { $day })
retention-found =
    { $n ->
        [one] { $n } photo
       *[other] { $n } photos
    }
retention-not-found = No file is where it was found. When they are deleted everywhere, remove the event: estompe event remove
retention-consent = ended on { $ended }, to be kept until { $until }
retention-consents-how = Erase whoever is not needed any more, estompe person erase, or remove one consent, estompe consent remove.
register-whole = The register is whole: { $rows ->
        [one] { $rows } entry of the journal
       *[other] { $rows } entries of the journal
    }, all in order.
register-kept = The register that was replaced is kept: { $path }
register-erased-again = { $person } had been erased since the backup, and was erased again.
page-not-written = { $path } was not written ({ $why }). Choose a name that is still free.
import-unread = { $path } cannot be read ({ $why }).
import-scan-not-kept = A scan could not be kept ({ $why }).
import-line = line { $line }
import-done =
    { $n ->
        [one] { $n } row was imported.
       *[other] { $n } rows were imported.
    }
import-would =
    { $n ->
        [one] { $n } row can be imported; nothing has changed yet.
       *[other] { $n } rows can be imported; nothing has changed yet.
    }
import-not =
    { $n ->
        [one] { $n } row stands in the way, so nothing was imported. Correct it in the table, and import again.
       *[other] { $n } rows stand in the way, so nothing was imported. Correct them in the table, and import again.
    }

## The gate: why a photo does not leave, or what to know before it does

gate-about = { $code }: { $text }
gate-about-person = { $region } ({ $person }): { $text }
gate-no-photo = This photo is not in the register. Look at the list of the event’s photos.
gate-held-back = The photo is held back. If it may leave, end that first.
gate-rejected = The photo was set aside. If it may leave, take that back.
gate-never = This person asked never to be published ({ $consent }): the photo does not leave at all, covered or not.
gate-undecided = Nothing is decided about this area. Cover it, show it with who it is, or say that it is not a face.
gate-not-reviewed = Nobody has looked at this photo yet. Look at it at full size, then mark it as reviewed.
gate-review-stale = The photo, an area or a decision has changed since somebody looked. Look at it again, then mark it as reviewed.
gate-detection-pending = Faces have not been looked for in this photo yet. Add its file to the event once more.
gate-detection-quick = So far, faces have only been looked for quickly in this photo. Have them looked for thoroughly: estompe event look EVENT
gate-detector-failed = The search for faces failed on this photo. Look for the faces yourself, draw them, then mark the photo as reviewed.
gate-not-confirmed = This may be a minor: “not identifiable” has to be confirmed a second time. Confirm it, or cover the face.
gate-not-ticked = Not ticked on the checklist: { $item }. Look for it, cover what you find, then tick it.
gate-item = { $words } ({ $id })
gate-text-caption = The caption
gate-text-alt = The alternative text
gate-text-file-name = The file name
gate-name = { $place } holds a name from this person’s entry in the register. Take it out.
gate-first-name = { $place } holds a first name from this person’s entry in the register. Check that somebody else is meant, or take it out.
gate-ends-on = { $consent } ends soon: its last day is { $date }. Ask again if the photo is to stay longer.
gate-open-ended = { $consent } has no last day: it holds until it is withdrawn. Next time, agree on a last day.
gate-singles-out = This face would be the only one covered among children who are shown, which singles a child out. Cover them all, or choose another photo.
gate-covered = { $text } The area is covered for this channel.

## The gate: why somebody may not be shown

not-clear-nobody-named = Nobody said who this is. Name the person, or cover the area.
not-clear-no-such-person = The person named is not in the register. Say again who it is, or cover the area.
not-clear-erased = This person was erased from the register: nothing that they agreed to counts any more.
not-clear-no-consent = The register holds no consent of this person. Ask for one.
not-clear-not-theirs = { $consent } is gone, or is somebody else’s. Name another consent.
not-clear-never = This person asked never to be published ({ $consent }).
not-clear-refused = { $consent } is a refusal, and the latest word.
not-clear-withdrawn = { $consent } was withdrawn.
not-clear-not-asked = Nobody has asked for { $consent } yet. Ask for it.
not-clear-waiting = { $consent } was asked for and is not answered yet. Wait for the answer, or ask again.
not-clear-not-granted = { $consent } was not granted.
not-clear-capture = In { $consent }, being photographed was not agreed to.
not-clear-publication = In { $consent }, publication was not agreed to.
not-clear-other-channels = { $consent } is not for this channel. Ask for this channel too.
not-clear-not-yet = { $consent } holds from { $date } on, not before.
not-clear-ended = { $consent } has ended: its last day was { $date }. Ask again.
not-clear-means = It is not noted how { $consent } was given (on paper, by e-mail …), so it counts for nothing. Record it again with that.
not-clear-received = It is not noted when { $consent } was received, so it counts for nothing. Record it again with that day.
not-clear-opposed = In { $consent }, somebody who decides is opposed.
not-clear-child-opposed = In { $consent }, the child said no: nobody can sign against that.
not-clear-too-few = Not all who decide for this minor have signed { $consent }. Ask the other holder of parental authority, or note why there is only one.
not-clear-no-guardian = No guardian of this protected adult has signed { $consent }. Ask for that signature.
not-clear-oral = { $consent } was given by word of mouth: for a minor, that is not enough where the public sees the photo. Ask for a signature.
not-clear-turned-eighteen = This person is of age since { $date }, so { $consent } does not count any more. Ask the person themself.
not-clear-override-not-allowed = The policy of the house does not allow showing anybody on the word of a member of staff.
not-clear-override-not-an-adult = The word of a member of staff is enough only for adults who decide for themselves.
not-clear-override-unsaid = The reason is missing, or the name of who answers for it. Decide again, with both.

## The gate: where a photo stands

state-to-review = to review
state-consents-missing = consents missing ({ $persons ->
        [one] { $persons } person
       *[other] { $persons } persons
    }, { $consents ->
        [one] { $consents } consent
       *[other] { $consents } consents
    })
state-waiting = waiting for an answer
state-partial = publishable only in: { $channels }
state-publishable = publishable
state-publishable-covered = publishable once covered
state-excluded = excluded
state-nobody-identifiable = publishable: nobody is identifiable

## The register: why something is not done

refused-no-event = There is no event { $event }.
    .advice = The list of events is shown by: estompe event list
refused-no-photo = There is no photo { $photo }.
    .advice = The photos of an event are listed by: estompe event show EVENT
refused-no-region = There is no area { $region } on photo { $photo }.
    .advice = The areas of each photo are listed by: estompe event show EVENT
refused-no-person = There is no person { $person } in the register.
    .advice = The people in the register are listed by: estompe person list
refused-no-consent = There is no consent { $consent } in the register.
    .advice = The consents are listed by: estompe consent list
refused-no-publication = There is no publication { $publication } in the register.
    .advice = Its code, such as U1, was shown when it was made, and stands in the record: estompe register record FILE.html
refused-no-file = Publication { $publication } has no file of photo { $photo }.
    .advice = Check both codes.
refused-no-code-left = The register has given out every code of this kind.
    .advice = Begin a new register for new events.
refused-missing = Something is missing: { $what }.
    .advice = Do it again with that.
missing-title = the title of the event
missing-source = where the photo was found
missing-name = the person’s name, or where they were seen (sticker, number, lanyard)
missing-sole-holder-reason = why there is only one holder of parental authority
missing-reason = the reason
missing-operator = the name of who works with the register (--operator)
missing-withdrawn-by = who withdrew the consent
missing-place = where it was put
missing-folder = the publish folder
refused-dates-reversed = The first day is after the last one.
    .advice = Correct one of the two dates.
refused-in-the-future = A day is given on which something happened, and it is still to come.
    .advice = Correct the date, or record it once it has happened.
refused-not-a-hash = A fingerprint of a file is not written as one. This is a fault of Estompe.
    .advice = Please report these words; nothing was changed.
refused-no-pixels = The picture has no pixels.
    .advice = Copy the file again from the camera.
refused-still-published = Photo { $photo } of publication { $publication } is still in its publish folder.
    .advice = Hold the photo back (estompe review --hold-back yes), take its file down (estompe withdrawals --apply), then try again.
refused-still-relied-on = Publication { $publication } relies on { $consent } for photo { $photo }.
    .advice = If it does not hold any more, record its withdrawal; what was published on it stays on record.
refused-still-named = The decision about { $region } on photo { $photo } names it.
    .advice = Decide about that area anew first.
refused-no-detection = That is not a result of the search for faces. This is a fault of Estompe.
    .advice = Please report these words; nothing was changed.
refused-not-a-score = The score of a face is not a number from 0 to 1. This is a fault of Estompe.
    .advice = Please report these words; nothing was changed.
refused-unknown-item = The checklist of the policy has no item “{ $item }”.
    .advice = The items stand in the policy file: estompe register policy FILE.toml
refused-no-area = The outline holds no area.
    .advice = Give a width and a height above zero.
refused-region-outside = The outline lies outside the photo.
    .advice = Count in pixels of the upright photo, from its top left corner.
refused-decide-instead = { $region } was found by the search for faces, not drawn, and is not removed.
    .advice = Decide “not a face” about it instead.
refused-nobody-named = It is not said who is in { $region }.
    .advice = Name the person; somebody is shown only on their own consent.
refused-not-theirs = { $consent } is not a consent of { $person }.
    .advice = The consents of a person are listed by: estompe consent list --person PERSON
refused-not-for-this = That decision does not go with { $region }: some are for faces only, others only for what is no face.
    .advice = A face is shown with a person. Something else is covered, or shown without a person.
refused-not-an-adult = { $person } is not an adult who decides alone: the word of a member of staff is not enough.
    .advice = Ask for a consent, or cover the face.
refused-override-not-allowed = The policy of the house does not allow showing anybody on the word of a member of staff.
    .advice = Ask for a consent, or cover the face.
refused-said-no = { $person } said no in { $consent }: nobody’s word stands against that.
    .advice = Cover the face. If the person has changed their mind, record the new consent.
refused-erased = { $person } was erased: name and contact are gone for good.
    .advice = If the person comes back, add them as somebody new.
refused-too-many-parties = Too many people are named who decide for this person.
    .advice = Name those who hold parental authority, and no others.
refused-party-signed = Number { $number } of those who decide for this person has signed a consent, or is opposed in one, and stays as they are.
    .advice = Keep those already named in their order, and add others after them.
refused-no-such-signatory = Nobody stands at number { $number } of those who decide for this person.
    .advice = Add them to the person first.
refused-no-such-signatory-self = This person cannot sign here.
    .advice = Name who decides for them.
refused-signed-and-opposed = Number { $number } of those who decide for this person both signed and is opposed.
    .advice = Record one of the two.
refused-signed-and-opposed-self = The person both signed and is opposed.
    .advice = Record one of the two.
refused-no-channel = Publication was agreed to, but no channel is named.
    .advice = Name each channel that was agreed to, or record that publication was not agreed to.
refused-never-and-yet = It says “never publish” and agrees to publication at the same time.
    .advice = Ask which of the two is meant, and record that.
refused-already-withdrawn = A consent is withdrawn once, after it was recorded.
    .advice = Record it as it was given, then its withdrawal. If it is withdrawn already, nothing is left to do.
refused-never-given = { $consent } was never given, so there is nothing to withdraw.
    .advice = If the person refuses, record a refusal.
refused-before-received = The withdrawal is dated before the consent was received.
    .advice = Correct the date.
refused-nothing-to-publish = There is nothing to publish.
    .advice = What keeps each photo in is told by: estompe check
refused-other-event = Photo { $photo } is of another event.
    .advice = Check the codes of the event and of the photo.
refused-twice = Photo { $photo } stands there twice.
    .advice = Publish it once.
refused-name-taken = Another photo would have the same file name as { $photo }.
    .advice = Put {"{n}"} into the pattern of --names.
refused-not-a-file-name = The file for photo { $photo } has no name that can be used.
    .advice = Choose another pattern for --names.
refused-wrong-beginning = The file of photo { $photo } cannot begin as it was recorded. Something else changed it meanwhile, or this is a fault of Estompe.
    .advice = Try again; if it happens once more, please report these words.
refused-wrong-step = The file of photo { $photo } in publication { $publication } is in another state than was thought. Something else changed it meanwhile, or this is a fault of Estompe.
    .advice = Try again; if it happens once more, please report these words.
refused-not-cleared = The gate does not let photo { $photo } out today. { $why }
    .advice = Settle that, then publish again.
refused-not-as-cleared = The file of photo { $photo } is not what the gate lets out by now: the day or the register changed while it was made.
    .advice = Publish again.
misfit-changed = What this would change was changed meanwhile.
    .advice = Look at it as it is now, then decide again.
misfit-dangling = This refers to something that is not in the register any more.
    .advice = Look at it as it is now, then decide again.
misfit-needed = Something in the register still refers to what this would remove.
    .advice = Remove or change that first.
misfit-number-taken = The number of this photo is taken by another one of the event.
    .advice = Add the photo again, which gives it a new number.

## The register: opening it

open-no-folder = The folder of the register is not there: { $path }. Nothing was made in its place.
    .advice = Connect the drive that it is on, or name another register with --register.
open-missing = There is no register yet in { $path }.
    .advice = Check the path, or begin one with: estompe event new
open-read-only = The register { $path }, or its folder, cannot be written to.
    .advice = Ask for the right to write there, or check that the disk is not protected.
open-locked = Somebody else is writing to the register: { $holder }.
    .advice = Wait until they have finished, then do it again. Reading is possible meanwhile.
open-newer = The register was written by a newer Estompe (version { $found } of the file; this Estompe knows up to { $known }). It was not touched.
    .advice = Install the newer Estompe on this computer.
open-older = The register was written by an older Estompe (version { $found } of the file; this Estompe needs { $known }), and reading alone does not change it.
    .advice = Open it once with the right to write: it is backed up, then brought up to date.
open-not-a-register = { $path } is not a register of Estompe. It was not touched.
    .advice = Check the path given by --register or ESTOMPE_REGISTER.
open-damaged = The register is damaged ({ $detail }). It was left as it is.
    .advice = No whole backup was found beside it. Keep the file, and ask whoever looks after your computers for a copy.
open-damaged-backup = Its newest whole backup can take its place; the damaged file is kept: estompe register restore { $path }
open-garbled = the table { $table } holds what cannot be read
open-no-place = This system does not say where programs keep their data.
    .advice = Name a register with --register FILE.
open-system = The system does not let Estompe open { $path } ({ $why }).
    .advice = Check that the disk is there and that you may read and write on it.
open-storage = The register cannot be read ({ $why }).
    .advice = Try again; if it happens once more, check it with: estompe register check

## The register: storing a change

commit-read-only = The register was opened to be read only. Nothing was changed.
    .advice = Wait until nobody else writes to it, then open it again.
commit-not-finite = A coordinate or a score is not a number that can be kept. Nothing was changed.
    .advice = Draw the area again.
commit-behind = Somebody else changed the register meanwhile. Nothing of yours was changed.
    .advice = Open it again, then do it again.
commit-disk-full = The disk is full. Nothing was changed, and nothing is lost.
    .advice = Make room on the disk of the register, then do it again.
commit-not-writable = The register cannot be written to any more. Nothing was changed, and nothing is lost.
    .advice = Check that its disk is there and that you may write there, then do it again.
commit-storage = The register could not be written ({ $why }).
    .advice = Check its disk, then do it again.
commit-unconfirmed = The change was made, but the disk did not confirm that it is safe from a power cut ({ $why }).
    .advice = Look whether it is there before you do it again.
commit-lost = The register cannot be read any more, so it is not known whether the last change was stored: { $why }
    .advice = Open the register again and look whether the change is there.
not-done-nothing = There is nothing to take back, or to do again.
not-done-closed = The register was closed meanwhile, and nothing was changed. Open it again and repeat.

## The register: forgetting somebody

erase-unknown = There is no person { $person } in the register.
    .advice = The people in the register are listed by: estompe person list
erase-keeps-identity = Erasing { $person } would have kept who they are, and was not done. This is a fault of Estompe.
    .advice = Please report these words.
erase-not-stored = The erasure was not completed: { $why }
    .advice = Do it again, which is safe: backups may be without the person already.
erase-backup = The backup { $path } could be neither cleaned nor deleted ({ $why }).
    .advice = Delete it yourself, or see to it that it can be deleted, then do the erasure again.
erase-not-rebuilt = The person is erased, but traces may be left inside the file ({ $why }).
    .advice = Open the register again, which finishes that: estompe register check
erase-unreadable = The person is erased, but the register cannot be read any more: { $why }
    .advice = Open the register again and check it: estompe register check
erase-scan = The person is erased, but the scan { $path } could not be removed ({ $why }).
    .advice = Delete this file yourself.

## The register: backups, restoring, exports

backup-exists = There is a file already: { $path }. It was not touched.
    .advice = Choose another name.
backup-system = The backup { $path } could not be written ({ $why }).
    .advice = Check that there is room on the disk and that you may write there.
backup-storage = The backup could not be written ({ $why }).
    .advice = Check the disk, then do it again.
backup-differs = The backup { $path } does not read as the register does, and was thrown away.
    .advice = Check the register with estompe register check, then write the backup to another disk.
restore-place = Nothing was restored. { $why }
restore-backup = The backup cannot be used, and the register is as it was: { $why }
    .advice = Try an older backup; they stand in the folder “backups” beside the register.
restore-faulty = The backup is not whole, and the register is as it was: { $why }
    .advice = Try an older backup; they stand in the folder “backups” beside the register.
restore-not-written = The backup was not put in place, and the register is as it was: { $why }
restore-erase = Somebody who was erased since could not be erased in the backup, so it was not put in place, and the register is as it was.
    .advice = Try a newer backup; they stand in the folder “backups” beside the register.
restore-system = The backup was not put in place, and the register is as it was: the system does not let Estompe use { $path } ({ $why }).
    .advice = Check that there is room on the disk and that you may write there.
export-not-empty = The folder { $path } is not empty. Nothing was exported.
    .advice = Choose an empty folder, or a new one.
export-system = The export to { $path } is not complete ({ $why }).
    .advice = Check that there is room on the disk and that you may write there, then export to another folder.
export-storage = The register could not be read to its end, and the export is not complete ({ $why }).
    .advice = Check the register with: estompe register check

## The register: notices, checks, the policy file

notice-network-drive = The register lies on a network drive, which does not always keep what it says it kept. Let one computer write at a time, and make backups to another disk.
notice-backed-up = A backup was made: { $path }
notice-not-backed-up = The backup of today could not be made ({ $why }). Your change was stored. Make a backup yourself: estompe register backup FILE
notice-rebuilt = An erasure that had been cut short was completed.
check-integrity = The file is damaged ({ $detail }).
check-foreign-key = A row of { $table } refers to something that is not there.
check-schema = { $name } is not as this version of Estompe makes it.
check-chain = Row { $row } of the journal was changed, or the one before it is missing.
check-payload = Row { $row } of the journal cannot be read.
check-end = The journal does not end where it was last written: rows are missing at its end.
check-row = Row { $key } of { $table } is not what the journal says: it was changed without Estompe.
check-table = The table { $table } holds what cannot be read.
check-scan = The scanned form { $scan } is missing, or was changed.
policy-wrong = The policy file is not understood: line { $line }: { $detail }. Nothing was done, since a policy is not guessed at.
    .advice = Correct that line, or ask the data-protection officer. An explained example is written by: estompe register policy FILE.toml
policy-system = The policy file { $path } cannot be read ({ $why }). Nothing was done.
    .advice = Check that you may read it, and that it is saved as plain text (UTF-8).

## Publishing and taking down

publish-folder-not-text = The path of the publish folder holds characters that cannot be written down.
    .advice = Choose a folder with an ordinary name.
unpublished-not-as-cleared = The day or the register changed while the file was made. Publish again.
unpublished-name-taken = Another file has the name { $name } in the publish folder, and Estompe replaces only what it wrote itself. Move that file away, or choose another folder or other names.
not-made-gone = The original is in none of the places where it was seen.
    .advice = Connect its disk or card, or add the photo again from where it is now.
not-made-changed = { $path } is not the file that was looked at: it was changed since.
    .advice = Add it to the event again and review it, or put the original back.
not-made-detector = The covers could not be looked at once more, since the face detector failed ({ $why }).
    .advice = Publish again; if it happens once more, please report these words.
not-made-unclear-cover = An area to be covered has no size, or lies outside the photo.
    .advice = Draw that area again; nothing was published of this photo.
not-made-not-encoded = The photo could not be written as a picture ({ $why }).
    .advice = Publish it at another size; if that fails too, please report these words.
not-made-name-taken = { $name } has come to stand in the publish folder meanwhile, and was not touched.
    .advice = Move that file away, then publish again.
edition-style = This publication was made with covers in a style that this Estompe does not know (“{ $style }”).
    .advice = Use the version of Estompe that made it, or publish the event anew.
edition-number = The size or the quality that was noted for this publication is not possible.
    .advice = Publish the event anew.
recovered-in-place = { $publication }, photo { $photo }: publishing was interrupted. The file is in place, and this is now written down.
recovered-not-in-place = { $publication }, photo { $photo }: publishing was interrupted before the file was in place. Publish again.
recovered-taken-down = { $publication }, photo { $photo }: taking down was interrupted, and is done now.
recovered-open = { $publication }, photo { $photo }: what was interrupted could not be finished ({ $why }). Check that the publish folder is there; Estompe tries again at the next start.
due-photo-removed = The photo was taken out of the event: nobody can say any more what the file shows.
due-original-changed = The original is not the file any more that this was made from.
due-decision-changed = { $region } is shown in the file, and is by now to be covered or not decided.
action-remove = remove from the publish folder
action-recover = publish anew with { $regions } covered
action-recover-bare = publish anew with nothing covered
outcome-removed = removed from the publish folder
outcome-covered = published anew, covered
outcome-changed = left alone: another file has its name by now. Look at it, take it down by hand if need be, then do it again
outcome-open = could not be reached ({ $why }): check that the publish folder is there, then do it again

## The window: shell

ui-screen-load = Photos
ui-screen-review = Review
ui-screen-check = Check
ui-screen-publish = Publish
ui-screen-people = People
ui-screen-withdrawals = Withdrawals
ui-screen-help = Help
ui-badge = { $name } ({ $count })
ui-no-event = Open or create an event first.
ui-cancel = Cancel
ui-close = Close
ui-toast-close = Close this message
ui-menu = Menu
ui-menu-hint = Open photos, settings, keys
ui-menu-open-photos = Open photos …
ui-menu-type-path = Type a path …
ui-undo = Undo: { $step }
ui-redo = Redo: { $step }
ui-undo-nothing = Nothing to undo
ui-redo-nothing = Nothing to redo
ui-kept = Kept
ui-keeping = Being kept …
ui-read-only = Read only: somebody else has the register
ui-read-only-by = Read only: { $who } has the register
ui-status-hint = Press { $key } for the keys.
ui-job-add = Taking photos in
ui-job-look = Looking closely
ui-job-publish = Publishing
ui-job-take-down = Taking down
ui-job-erase = Erasing
ui-job-import = Reading the table
ui-job-page = Making the page
ui-job-list = Looking for the files
ui-job-inspect = Reading what the files give away
ui-job-demo = Preparing the demonstration
ui-job-scan = Keeping the scan
ui-job-foresee = Looking what would follow
ui-job-progress = { $name }: { $done } of { $total }
ui-job-left = { $minutes ->
        [0] about { $seconds } s left
       *[other] about { $minutes } min { $seconds } s left
    }
ui-job-stopping = Stopping …
ui-job-broken = The work broke off: a fault of the program. What was done before is kept.
ui-added = { $photos ->
        [one] { $photos } photo is in the event
       *[other] { $photos } photos are in the event
    }{ $refused ->
        [0] {""}
        [one] , { $refused } file was refused
       *[other] , { $refused } files were refused
    }{ $byhand ->
        [0] .
       *[other] ; on { $byhand } the detector failed, so look at them by hand.
    }
ui-looked = { $left ->
        [0] Every photo was looked at closely.
        [one] { $left } photo could not be looked at closely: open it again when its file is there, or look at it yourself.
       *[other] { $left } photos could not be looked at closely: open them again when their files are there, or look at them yourself.
    }
ui-no-dialog = No file dialog came up. Type the path instead, or drop the folder on the window.
ui-no-window = No window can be opened here: { $why }. Every command also works without one: estompe --help
ui-pick-folder = Choose a folder of photos
ui-pick-photos = Choose photos
ui-pick-publish-folder = Choose the publish folder
ui-pick-table = Choose a table (CSV)
ui-pick-scan = Choose the scan of the form
ui-path-title = Open by path
ui-path-hint = A folder or a file, as its path is written in the file manager.
ui-path-label = Path
ui-path-open = Open
ui-quit-title = Work is going on
ui-quit-text = Closing stops it. What is finished stays, nothing is left half done.
ui-quit-stay = Go on working
ui-quit-stop = Stop and close
ui-remove-event-title = Remove the event?
ui-remove-event-text = Its { $photos } photos leave the register with what was decided about them. The files themselves are not touched. It can be undone.
ui-remove-event-do = Remove
ui-settings-title = Settings
ui-settings-language = Language
ui-settings-theme = Theme
ui-settings-theme-system = As the system
ui-settings-theme-light = Light
ui-settings-theme-dark = Dark
ui-settings-size = Text size
ui-settings-cover = Cover
ui-settings-cover-hint = No cover reads a pixel of what it hides. This one is proposed when you publish.
ui-settings-keys = Keys …
ui-settings-not-kept = The settings could not be kept: { $why }
ui-cover-veil = Veil
ui-cover-solid = Plain colour
ui-cover-tiles = Tiles
ui-cover-sticker = Smiley
ui-keys-title = Keys
ui-keys-hint = Choose a line to give it a key of your own. Keys do nothing while you type.
ui-keys-press = Press the key for “{ $verb }”. Esc leaves it as it is.
ui-keys-taken = That key belongs to “{ $verb }”.
ui-keys-usual = The usual keys
ui-event-new = New event
ui-event-edit = The event
ui-event-title = Title
ui-event-from = First day (2026-06-13 or 13/06/2026)
ui-event-until = Last day, when it is another one
ui-event-channels = Where its photos may be published
ui-event-more = More about the event
ui-event-place = Place
ui-event-organiser = Organiser and contact
ui-event-photographer = Photographer and rights
ui-event-notice = Notice that people saw
ui-event-purpose = What the photos are for
ui-event-refusal-sign = Sign of refusal (sticker, lanyard)
ui-event-keep = Originals are kept until
ui-event-create = Create
ui-event-keep-changes = Keep
ui-event-not-a-date = “{ $typed }” is not a day. Write it like 2026-06-13 or 13/06/2026.
ui-verb-next-photo = Next photo
ui-verb-previous-photo = Previous photo
ui-verb-next-face = Next face, zoomed
ui-verb-previous-face = Previous face, zoomed
ui-verb-cover = Cover
ui-verb-show = Show, and say on what basis
ui-verb-not-a-face = Not a face
ui-verb-not-identifiable = Nobody can recognise them
ui-verb-undecide = Undecided again
ui-verb-same-again = Same person as decided last
ui-verb-tick-all = Looked for everything else: tick all
ui-verb-reviewed = Looked at: cover the rest, next photo
ui-verb-pick = Pick
ui-verb-reject = Set aside
ui-verb-unpick = Neither picked nor set aside
ui-verb-hold-back = Hold back, or not
ui-verb-zoom = 100 % at the pointer, or the whole photo
ui-verb-frames = Frames on or off
ui-verb-original = See the original while held
ui-verb-draw-ellipse = Draw an ellipse
ui-verb-draw-rectangle = Draw a rectangle
ui-verb-draw-polygon = Draw a polygon
ui-verb-burst = Same decisions for the burst
ui-verb-undo = Undo
ui-verb-redo = Redo
ui-verb-open-folder = Open a folder …
ui-verb-select-all = Select all
ui-verb-find = Search
ui-verb-next-pane = Next part of the window
ui-verb-settings = Settings …
ui-verb-keys = Keys …
ui-verb-quit = Quit
step-new-event = new event
step-edit-event = event changed
step-remove-event = event removed
step-add-photo = photos taken in
step-remove-photo = photo removed
step-remark = note about a photo
step-add-region = region drawn
step-reshape-region = region moved
step-remove-region = region removed
step-decide = decision
step-undecide = decision taken back
step-review = photo looked at
step-add-person = person added
step-edit-person = person changed
step-remove-person = person removed
step-add-consent = consent added
step-remove-consent = consent removed
step-other = last step

## The window: photos

ui-load-welcome = Prepare the photos of an event
ui-load-welcome-text = Every face is covered to begin with; you uncover those who agreed. What the files say about place, time and device is removed. Your originals are only read.
ui-load-step-1 = Open the folder with the photos. They appear at once; faces are looked for meanwhile.
ui-load-step-2 = Look at each photo: cover, show on a consent, draw what was missed.
ui-load-step-3 = Check what may leave for each channel, and why the rest may not.
ui-load-step-4 = Publish. Every file is written, read again and proved.
ui-load-open-folder = Open a folder of photos …
ui-load-new-event = New event …
ui-load-drop-hint = You can also drop a folder or photos on the window.
ui-load-demo = Open the demonstration
ui-load-demo-text = To try it without photos of your own: a small event with seven photos that come with the program.
ui-load-demo-title = Demonstration
ui-load-demo-failed = The photos of the demonstration could not be written ({ $why }).
ui-load-events = Events
ui-load-event-facts = { $dates } · { $photos ->
        [0] no photo yet
        [one] { $photos } photo
       *[other] { $photos } photos
    }
ui-load-to-review = { $count ->
        [0] all looked at
        [one] { $count } to look at
       *[other] { $count } to look at
    }
ui-load-open-event = Open “{ $title }”
ui-load-edit-event = Change “{ $title }”
ui-load-remove-event = Remove “{ $title }”
ui-load-all-events = All events
ui-load-no-channel = no channel chosen
ui-load-add = Add photos
ui-load-show = Show
ui-load-order = Order
ui-load-search = Search
ui-load-count = { $shown } of { $all }
ui-load-details = What to do
ui-filter-all = all photos
ui-filter-to-review = to look at
ui-filter-undecided = undecided faces
ui-filter-no-face = no face found
ui-filter-by-hand = drawn by hand
ui-filter-blocked = may not leave
ui-filter-rejected = set aside
ui-filter-picked = picked
ui-filter-held-back = held back
ui-order-number = number
ui-order-state = state
ui-order-name = file name
ui-order-time = time
ui-photo-rejected = set aside
ui-photo-held-back = held back
ui-photo-pending = faces to look for
ui-photo-undecided = { $count } undecided
ui-photo-open = something not ticked
ui-photo-no-face = no face found
ui-photo-doubt = there may be people
ui-photo-to-review = to look at
ui-photo-consents = consents missing
ui-photo-waiting = waiting for an answer
ui-photo-elsewhere = in other channels only
ui-photo-publishable = publishable
ui-photo-covered = publishable, covered
ui-photo-excluded = excluded
ui-photo-nobody = nobody recognisable
ui-photo-burst = burst { $number }
ui-photo-picked = picked
ui-photo-name = Photo { $number }, { $name }
ui-photo-faces = { $count ->
        [0] no face
        [one] { $count } face
       *[other] { $count } faces
    }
ui-photo-coming = being taken in
ui-photo-unseen = no picture
ui-load-no-photo = No photo yet
ui-load-no-photo-hint = Open a folder with “Add photos”, or drop it on the window.
ui-load-none-shown = No photo is like that
ui-load-none-shown-hint = Show all photos, or search for something else.
ui-load-simple = The simple case
ui-load-simple-text = You looked at them and everybody stays covered: what is undecided is covered, and they are marked as looked at. Decisions made before stay.
ui-load-nothing-else = Nothing else on them identifies anybody. I looked for: { $items }.
ui-load-none-ready = The faces of these photos are still being looked for.
ui-load-cover-shown = { $count ->
        [one] Cover everybody ({ $count } photo)
       *[other] Cover everybody ({ $count } photos)
    }
ui-load-cover-chosen = { $count ->
        [one] Cover everybody ({ $count } selected)
       *[other] Cover everybody ({ $count } selected)
    }
ui-load-cover-publish = Cover everybody and publish …
ui-load-select-hint = Select photos with a click, Ctrl or Shift and a click, or { $key } to mark several at once.
ui-load-chosen = { $count ->
        [one] { $count } photo selected
       *[other] { $count } photos selected
    }
ui-load-review = Look at it
ui-load-unpick = Neither
ui-load-hold-back = Hold back
ui-load-release = Do not hold back
ui-load-checklist = Checklist
ui-load-checklist-text = Tick what you looked for on all of them.
ui-load-ticked-some = ticked on { $count } of { $all }
ui-load-remove = { $count ->
        [one] Remove from the event
       *[other] Remove { $count } from the event
    }
ui-load-remove-hint = The files themselves are not touched. It can be undone.
ui-load-gives = What the files give away
ui-load-gives-one = What photo { $number } gives away
ui-load-gives-count = { $kind }: in { $count } of { $all }
ui-load-gives-nothing = They give nothing away beside the picture.
ui-load-gives-reading = The files are being read …
ui-load-gives-unknown = The file is not there any more, or cannot be read.
ui-load-all-goes = None of it is in a published file.
ui-load-stopped = { $count ->
        [one] Stopped: { $count } file was not taken in.
       *[other] Stopped: { $count } files were not taken in.
    }
ui-load-go-on = Take them in
ui-load-refused = { $count ->
        [0] No file was refused
        [one] { $count } file was refused
       *[other] { $count } files were refused
    }{ $passed ->
        [0] {""}
        [one] , { $passed } was passed over
       *[other] , { $passed } were passed over
    }
ui-load-file-line = { $file }: { $text }

## The window: review

ui-review-empty = No photo yet
ui-review-empty-hint = Open a folder, or drop photos on the window. Every face found is covered to begin with.
ui-review-place = Photo { $number } of { $count }
ui-review-film-row = Photo { $number }, { $file }: { $state }{ $open ->
        [0] {""}
        [one] , { $open } undecided
       *[other] , { $open } undecided
    }
ui-review-to-review = to review
ui-review-reviewed = reviewed
ui-review-held-back = held back
ui-review-rejected = set aside
ui-review-picked = picked
ui-review-with-key = { $name } ({ $key })
ui-review-whole = Whole photo
ui-review-percent = { $percent } %
ui-review-frames = Frames
ui-review-seen-as = Covers for
ui-review-canvas = Photo { $number }: { $regions ->
        [0] no area
        [one] { $regions } area
       *[other] { $regions } areas
    }, { $open } undecided. The list beside it says and does everything that can be done here.
ui-review-original-seen = This is the original. It is seen only while the key is held.
ui-review-photo = Photo { $number }, { $file }
ui-review-face = Face { $number }
ui-review-area = Area { $number }
ui-review-region = { $region }: { $state }
ui-review-region-of = { $region }, { $who }: { $state }
ui-review-about = { $region }: { $text }
ui-review-undecided = undecided
ui-review-weak = perhaps a face
ui-review-covered = covered
ui-review-covered-here = to be shown, covered here
ui-review-shown = shown
ui-review-not-a-face = not a face
ui-review-not-identifiable = not identifiable
ui-review-nobody = Face
ui-review-other = Something else
ui-review-regions = Faces and areas ({ $count }){ $open ->
        [0] {""}
       *[other] , { $open } undecided
    }
ui-review-no-face = No face was found. Look at the photo closely: zoom in, and draw what was missed with a drag.
ui-review-hand = Drag on the photo: draws a face. Right button or Alt and drag: moves the photo. Wheel: zooms.
ui-review-do-cover = Cover
ui-review-do-show = Show …
ui-review-do-same = Same: { $who }
ui-review-do-not-a-face = Not a face
ui-review-do-remove = Remove
ui-review-do-not-identifiable = Not identifiable …
ui-review-do-confirm = Confirm: not identifiable …
ui-review-do-undecide = Undecided again
ui-review-is-other = It is no face but something else
ui-review-is-face = It is a face
ui-review-checklist = Looked for besides faces
ui-review-checklist-hint = Tick what you looked for; cover what you found.
ui-review-tick-all = I looked for all of it
ui-review-channels = What this photo may do
ui-review-channel = { $channel }: { $state }
ui-review-reason-only = { $text } ({ $channels })
ui-review-goes-to = Go to it
ui-review-texts = Texts
ui-review-caption = Caption
ui-review-alt = Alternative text, for people who cannot see it
ui-review-note = Note to yourself; it never leaves
ui-review-name-found = This holds a name of the register ({ $person }): the photo does not leave with it.
ui-review-first-name-found = This holds a first name of the register ({ $person }). Is somebody else meant?
ui-review-facts = What the file gives away, and what stays behind
ui-review-facts-coming = The file is being read …
ui-review-facts-none = Nothing but the picture.
ui-review-fact = { $kind }: { $values }{ $more ->
        [0] {""}
        [one] , and { $more } more
       *[other] , and { $more } more
    }
ui-review-is-reviewed = Reviewed as it is now
ui-review-will-cover = { $open ->
        [0] Not reviewed yet
        [one] { $open } undecided area: it stays covered
       *[other] { $open } undecided areas: they stay covered
    }
ui-review-done = Looked at: next photo
ui-review-go-on = Next photo to review
ui-review-all-done = Every photo of the event has been looked at.
ui-review-answer-weak = Answer the dotted candidate first: is it a face?
ui-review-choose-first = Choose an area first: click it, or press Tab.
ui-review-no-last = Nobody was shown yet in this session.
ui-review-not-for-area = That is only for faces.
ui-review-no-burst = No photo before or after has undecided areas in the same places.
ui-basis-title = { $region }: show it, on what basis?
ui-basis-harmless = It identifies nobody: show it
ui-basis-harmless-hint = A badge, a plate or a drawing that names nobody may be shown as it is. Otherwise say whose it is.
ui-basis-search = Who is it? Name or code
ui-basis-nobody = Nobody of that name is in the register.
ui-basis-new = Somebody new …
ui-basis-person = { $who }, { $category }: may be shown for { $channels }
ui-basis-person-none = { $who }, { $category }: no consent that holds
ui-basis-other-person = Somebody else …
ui-basis-any = On any of their consents that holds
ui-basis-consent = Only on { $code } ({ $status }): { $channels }
ui-basis-consent-until = Only on { $code } ({ $status }): { $channels }, until { $until }
ui-basis-no-channel = no channel
ui-basis-word = On my word, as an adult who agreed otherwise (speaker, staff …)
ui-basis-reason = Why? It is kept with your name
ui-basis-reason-missing = Type the reason: it is kept with your name.
ui-basis-holds = { $channel }: shown
ui-basis-does-not-hold = { $channel }: covered. { $why }
ui-basis-paper = A signed form is here: note it …
ui-basis-show = Show
ui-paper-name = First name and name
ui-paper-name-missing = Type the name, or choose somebody who is in the register.
ui-paper-category = Who decides for them follows from this
ui-paper-holder = First holder of parental authority, who signed
ui-paper-other-holder = Second holder, who signed too
ui-paper-sole = Or why there is only one holder
ui-paper-guardian = Guardian, who signed
ui-paper-has-form = A signed form is here
ui-paper-without = Without a form the face stays covered everywhere until a consent is noted.
ui-paper-of = Signed form of { $who }
ui-paper-signed = Signed by { $name } ({ $role })
ui-paper-channels = What it agrees to
ui-paper-received = Received on (2026-06-13 or 13/06/2026)
ui-paper-until = Holds until; empty: until it is withdrawn
ui-unidentifiable-title = Face { $number }: nobody can recognise them
ui-unidentifiable-text = The face is then shown as it is, in every channel. When in doubt, cover it.
ui-unidentifiable-again = Face { $number }: look again
ui-unidentifiable-again-text = It was said once that nobody can recognise them. They may be a minor: look at the face at its own size, think of clothes, place and company, then confirm it.
ui-unidentifiable-why = Why
ui-unidentifiable-far = too far away
ui-unidentifiable-turned = turned away
ui-unidentifiable-blurred = too blurred
ui-unidentifiable-crowd = one of a crowd
ui-unidentifiable-minor = They may be a minor, so this has to be confirmed a second time before the photo leaves.
ui-unidentifiable-do = Not identifiable
ui-unidentifiable-confirm = Confirm: not identifiable
ui-burst-title = The same decisions for the burst
ui-burst-text = { $regions ->
        [one] { $regions } undecided area
       *[other] { $regions } undecided areas
    } on { $photos ->
        [one] { $photos } photo
       *[other] { $photos } photos
    } before and after { $regions ->
        [one] stands
       *[other] stand
    } in the same places.
ui-burst-hint = Nobody is recognised: only the places are compared. Look at every one of these photos afterwards.
ui-burst-photo = Photo { $number }: { $regions ->
        [one] { $regions } area
       *[other] { $regions } areas
    }
ui-burst-do = Take them over

## The window: people

ui-people-add = Add somebody …
ui-people-import = Import a table …
ui-people-search = Name, code or sign
ui-people-all = everybody
ui-people-ending = ending soon, or ended
ui-people-said-no = refused or withdrawn
ui-people-waiting = waiting for an answer
ui-people-unsigned = signatures missing
ui-people-none = Nobody yet
ui-people-none-hint = Add people one by one, or import the table you have. Only who is to be shown needs to be here.
ui-people-none-shown = Nobody is like that. Show everybody, or search for something else.
ui-people-choose = Choose somebody
ui-people-choose-hint = What is known of them stands here: what they agreed to, who signed, and where they were seen.
ui-people-back = All people
ui-people-fact = { $name }: { $value }
ui-people-not-a-day = { $field }: “{ $typed }” is not a day. Write it like 2026-06-13 or 13/06/2026.
ui-yes = yes
ui-no = no
ui-standing-erased = erased
ui-standing-never = never publish
ui-standing-said-no = refused or withdrawn
ui-standing-unsigned = a signature is missing
ui-standing-ends = ends on { $day }
ui-standing-ended = ended on { $day }
ui-standing-granted = agreed
ui-standing-waiting = waiting for an answer
ui-standing-incomplete = agreed, but incomplete
ui-standing-not-asked = not asked
ui-person-new = Somebody new
ui-person-edit = The person
ui-person-name = First name and name
ui-person-category = Category
ui-person-birth = Date of birth (2012-04-30 or 30/04/2012)
ui-person-seen = Seen by (sticker, number, lanyard)
ui-person-contact = Contact
ui-person-parties = Who decides for them
ui-person-parties-hint = For a minor: the holders of parental authority. For a protected adult: the guardian.
ui-person-party-role = { $number }: as what
ui-person-party-name = { $number }: name
ui-person-party-remove = Remove number { $number }
ui-person-party-add = Add somebody who decides
ui-person-party-nameless = Number { $number } among those who decide has no name.
ui-person-sole-reason = Why there is a sole holder
ui-person-add = Add
ui-person-change = Change …
ui-person-remove = Remove
ui-person-erase = Erase for good …
ui-person-erased-text = Name and contact were erased. What is left is what the record of publications needs.
ui-person-clear-nowhere = May not be shown in any channel today.
ui-person-clear-in = May be shown today in: { $channels }.
ui-person-photos = { $count ->
        [0] In photos
        [one] In { $count } photo
       *[other] In { $count } photos
    }
ui-person-photos-none = They were named on no photo yet. It is done while reviewing, when a face is shown or covered.
ui-person-photo = { $event }, { $number }: { $decision }
ui-person-photos-more = and { $count } more
ui-fact-birth = Born
ui-fact-seen = Seen by
ui-fact-contact = Contact
ui-fact-sole-reason = Sole holder because
ui-consents = { $count ->
        [0] Consents
        [one] Consent
       *[other] Consents
    }
ui-consents-none = None. Without one, this person is not shown.
ui-consent-add = Add a consent …
ui-consent-title = { $code }: { $status }
ui-consent-new = What { $name } answered
ui-consent-correct = Correct { $code } …
ui-consent-remove = Remove { $code }
ui-consent-withdraw = Withdraw { $code } …
ui-consent-withdrawn = Withdrawn from { $day } on, by { $by }
ui-consent-status = Answer
ui-consent-capture = Agrees to be photographed
ui-consent-publication = Agrees to publication
ui-consent-never = Never publish: no photo with them leaves, covered or not
ui-consent-channels = Channels
ui-consent-from = From
ui-consent-from-field = From (empty: the day it was received)
ui-consent-until = Until
ui-consent-until-field = Until, last day (empty: until withdrawn)
ui-consent-purpose = Purpose
ui-consent-territory = Territory
ui-consent-conditions = Conditions (no close-up …)
ui-consent-form = Version of the form
ui-consent-means = Given
ui-consent-means-unknown = nobody knows how: counts for nothing
ui-consent-received = Received on
ui-consent-received-field = Received on (2026-06-13 or 13/06/2026)
ui-consent-received-by = Received by (for a word given: the witness)
ui-consent-signed = Signed
ui-consent-opposed = Opposed
ui-consent-child = The child’s own word
ui-consent-scan = Scan of the form
ui-consent-scan-kept = kept with the register
ui-consent-scan-none = none
ui-consent-scan-attach = Attach …
ui-consent-scan-drop = Without scan
ui-consent-more = More about the consent
ui-consent-keep = Keep the consent
ui-hand-nothing = has not signed
ui-hand-signed = signed
ui-hand-opposed = is opposed
ui-withdraw-text = A withdrawal is a fact: it cannot be undone. From its day on, nothing new is published on this consent.
ui-withdraw-on = First day on which it does not hold any more
ui-withdraw-by = Who withdraws it
ui-withdraw-do = Withdraw
ui-foreseen-files = { $count ->
        [0] No published file is concerned.
        [one] { $count } published file will have to be covered anew or taken down.
       *[other] { $count } published files will have to be covered anew or taken down.
    }
ui-foreseen-coming = Looking which published files are concerned …
ui-erase-title = Erase { $name } for good?
ui-erase-text = Name, contact, date of birth and scans leave the register and its backups. Codes, dates and answers stay where publications rely on them. It cannot be undone, and what was done before cannot be undone any more either.
ui-erase-consents = { $count ->
        [0] There is no consent.
        [one] { $count } consent stops counting.
       *[other] { $count } consents stop counting.
    }
ui-erase-photos = { $count ->
        [0] Named on no photo.
        [one] Named on { $count } photo: the decision stays, with the code.
       *[other] Named on { $count } photos: the decisions stay, with the code.
    }
ui-erase-files = { $count ->
        [0] No published file relies on what they agreed to.
        [one] { $count } published file relies on what they agreed to.
       *[other] { $count } published files rely on what they agreed to.
    }
ui-erase-type = Type { $code } to confirm
ui-erase-do = Erase for good
ui-erased = { $person } was erased.
ui-import-title = Import a table
ui-import-text = A table saved as CSV. It is tried first: nothing is stored before every row is good and you say so.
ui-import-people = People
ui-import-consents = Consents
ui-import-choose = Choose the table …
ui-import-reading = The table is being read …
ui-import-do = Import
ui-import-not-ready = Choose a table first; every row has to be good.
ui-import-row = { $line }: { $text }
ui-import-unused = Not read: the column “{ $column }”

## The window: check

ui-check-only-kept-in = Only what does not leave
ui-check-asking = Being checked: { $known } of { $total }
ui-check-not-asked = not checked yet
ui-check-leave = { $leave } of { $photos } leave
ui-check-cell = Photo { $number }, { $channel }: { $state }{ $warned ->
        [0] {""}
       *[other] , with something to know
    }
ui-check-cell-title = Photo { $number } · { $channel }
ui-check-open-photo = Open the photo
ui-check-nothing-against = Nothing speaks against it.
ui-check-to-region = Go to { $region }
ui-check-to-person = { $person } among the people
ui-check-to-checklist = To the checklist
ui-check-to-caption = To the caption
ui-check-to-title = To the event’s title
ui-check-to-photo = To the photo
ui-check-counts = All photos
ui-check-hint = Choose a cell to read its reasons.
ui-check-count = { $count } × { $state }
ui-check-kind-missing = consents missing
ui-check-kind-partial = publishable in other channels only
ui-check-no-channel = The event foresees no channel yet: nobody knows where its photos may be published.
ui-gate-detection-quick = So far, faces have only been looked for quickly in this photo. The thorough look comes by itself: the line below says how far it is.
ui-check-no-photo = There are no photos in this event yet.
ui-check-all-leave = Every photo may leave for every channel.
ui-channels-of-event = The event’s channels …

## The window: publish

ui-publish-leave = { $count ->
        [0] no photo leaves
        [one] { $count } photo leaves
       *[other] { $count } photos leave
    }
ui-publish-covered = { $count ->
        [one] { $count } of them covered
       *[other] { $count } of them covered
    }
ui-publish-kept-in = { $count ->
        [one] { $count } does not leave
       *[other] { $count } do not leave
    }
ui-publish-unknown = { $count ->
        [one] { $count } being checked
       *[other] { $count } being checked
    }
ui-publish-contact = Contact sheet
ui-publish-contact-hint = Small pictures of what would leave, to be printed and signed by whoever releases it.
ui-publish-preset = Made for
ui-preset-web = Web site: 2048 pixels
ui-preset-social = Social network: 2048 pixels
ui-preset-portrait = Telephone, upright: 1080 × 1350 pixels
ui-preset-press = Press: every pixel
ui-preset-full = Full size: every pixel
ui-preset-print = Print: every pixel
ui-preset-internal = Inside the house: 2048 pixels
ui-preset-screens = Screens on site: 2048 pixels
ui-publish-folder = Publish folder
ui-publish-choose = Choose …
ui-publish-folder-missing = Type or choose the folder that the files go into.
ui-publish-folder-looking = Looking at the folder …
ui-publish-folder-ready = The folder can be written, and lies apart from the originals.
ui-publish-folder-new = The folder is not there yet and will be made, apart from the originals.
ui-publish-names = Names
ui-publish-names-usual = title-{"{"}n:04{"}"}
ui-publish-first-names = The files will be called: { $names } …
ui-publish-names-wrong = These names are not possible: { $why }
ui-publish-names-original = names would tell what the originals are called
ui-publish-do = { $files ->
        [0] Publish
        [one] Publish { $files } file
       *[other] Publish { $files } files
    }
ui-publish-hint = Every file is written aside, read again and proved before it gets its name.
ui-publish-why-no-channel = Tick a channel.
ui-publish-why-folder = The publish folder for { $channel } cannot be used yet.
ui-publish-why-same-folder = Two channels have the same folder: their files would be the same heap.
ui-publish-why-nothing = No photo may leave for the channels that are ticked. Check says why.
ui-publish-stop = Stop
ui-publish-stage-looking = Looking closer for faces
ui-publish-stage-making = Making the files
ui-publish-done = { $files ->
        [0] No file was published
        [one] { $files } file is in place and proved
       *[other] { $files } files are in place and proved
    }{ $kept ->
        [0] .
        [one] ; { $kept } photo was kept in.
       *[other] ; { $kept } photos were kept in.
    }
ui-publish-before = Published before
ui-publish-before-line = { $code } · { $channel } · { $files ->
        [one] { $files } file
       *[other] { $files } files
    } · { $at }
ui-publish-before-look = Look at { $code }
ui-result-title = What came of it
ui-result-back = Back to publishing
ui-result-channel = { $channel }: { $files ->
        [0] no file
        [one] { $files } file
       *[other] { $files } files
    }{ $kept ->
        [0] {""}
        [one] , { $kept } kept in
       *[other] , { $kept } kept in
    }
ui-result-file = { $number } · { $name } · in place
ui-result-file-gone = { $number } · { $name } · not in place any more
ui-result-kept = { $number } · kept in: { $why }
ui-result-photo = Photo { $number } was kept in
ui-result-covers = { $count ->
        [0] Nothing is covered.
        [one] { $count } area is covered.
       *[other] { $count } areas are covered.
    }
ui-result-reading = Reading the original and the file …
ui-result-nothing = Not one file was put in place.
ui-result-code = Publication { $code }, { $at }
ui-proved-structure = Verified: nothing in the file but what the picture needs
ui-proved-plan = Verified: format, size and credit as planned
ui-proved-decoder = Verified: a second, independent decoder read it to its end
ui-proved-covers = Verified: where a cover is, there are the cover’s own pixels
ui-facts-before = Original
ui-facts-after = Published
ui-facts-size = { $width } × { $height } pixels
ui-facts-kind = { $kind }: { $count }
ui-facts-nothing = gives nothing away
ui-facts-clean = nothing but the picture
ui-open-folder-system = Open the folder
ui-put-title = Where it was put
ui-put-hint = Note every place that the files go to: when somebody withdraws, this is where they have to be taken down.
ui-put-place = Address, account or issue
ui-put-day = Day
ui-put-do = Note it
ui-put-no-place = Type the place first.
ui-put-line = { $place }, { $day }

## The window: withdrawals

ui-due-title = { $count ->
        [0] Withdrawals
        [one] { $count } published file may no longer be there
       *[other] { $count } published files may no longer be there
    }
ui-due-hint = In the publish folder Estompe does it for you. Wherever else a file was put, somebody has to go and take it down.
ui-due-none = Nothing has to be taken down.
ui-due-none-hint = When a consent ends or is withdrawn, a child comes of age or a decision changes, the published files that it concerns stand here.
ui-due-do-selection = { $count ->
        [0] Do it for those ticked
        [one] Do it for { $count } file
       *[other] Do it for { $count } files
    }
ui-due-do-all = Do it for all
ui-due-none-ticked = Tick a file first.
ui-due-running = This is being done just now.
ui-due-list = Take-down list
ui-due-table = As a table (CSV)
ui-due-row = { $name }, { $channel }: { $state }
ui-due-tick = Select { $name }
ui-due-choose = Choose a file to read why, and where it was put.
ui-due-of = { $publication } · photo { $photo } · { $channel } · { $event }
ui-due-what = What to do
ui-due-why = Why
ui-due-since = since { $day }
ui-due-where = Where it is
ui-due-put = Where it was put
ui-due-put-none = Nobody noted a place: ask whoever published it.
ui-due-put-by-hand = Take it down there by hand.
ui-due-done = { $settled ->
        [0] No file was settled
        [one] { $settled } file is settled
       *[other] { $settled } files are settled
    }{ $open ->
        [0] {""}
        [one] , { $open } is still open
       *[other] , { $open } are still open
    }{ $left ->
        [0] .
        [one] , { $left } was not begun.
       *[other] , { $left } were not begun.
    }

## The window: help

ui-help-steps = What to do, in five steps
ui-help-step = { $number }. { $screen }
ui-help-step-load = Open the folder with the photos of the event ({ $key }). Faces are looked for in the background; the originals are never changed.
ui-help-step-review = Look at every photo. All faces found are covered; show those who agreed ({ $show }), draw what was missed, tick the checklist. { $reviewed } says that you looked, and brings the next photo.
ui-help-step-check = Read what may leave for which channel, and why something does not ({ $key }). Each reason leads to its cause.
ui-help-step-publish = Choose the channels and their folders, then publish ({ $key }). Every file is read again and proved. Note where you put it.
ui-help-step-later = When somebody withdraws, note it among the people: the files concerned are listed ({ $key }), covered anew or taken down.
ui-help-limits = What it cannot do
ui-help-limit-anonymous = Covering a face does not make a photo anonymous: clothes, place and company also identify.
ui-help-limit-detector = No detector finds all faces. This one often misses faces that are largely hidden, lying or upside-down heads, heads seen from behind with only a cheek showing, very blurred or tiny faces, and faces in print or on screens. That is why a person looks at every photo.
ui-help-limit-recognition = Estompe says where a face is, never whose. Who somebody is, you say.
ui-help-limit-picture = Taking the picture needs a ground of its own, before anything is published.
ui-help-limit-published = What is published can be copied by others. Taking it down does not call copies back.
ui-help-limit-law = The rules are a help to people who decide, not legal advice; the data-protection officer sets the policy file.
ui-help-print = To print
ui-help-print-hint = A page opens in your browser. It is gone when Estompe closes: print it, or save it from there.
ui-help-print-form = Consent form
ui-help-print-sign-up = Sign-up sheet
ui-help-print-record = Record for the data-protection officer
ui-help-own-keys = Keys of your own …
ui-help-places = Where everything is
ui-help-register = Register: { $path }
ui-help-backups = Its backups are in the folder “backups” beside it: one a day, the newest ten are kept. Photos stay where they are; nothing is sent anywhere.
ui-help-about = About Estompe
ui-help-version = Version { $version }
ui-help-licence = Estompe is free software, under the MIT or the Apache 2.0 licence. It contains the typeface Noto Sans and the face detector CenterFace.
ui-help-licence-typeface = Licence of the typeface
ui-help-licence-model = Licence of the detector
ui-page-made = The page is open in the system’s program: { $path }
ui-page-not-written = The page could not be written: { $why }
ui-page-cancelled = The page was not made: it was stopped.
ui-not-opened = The system did not open { $path }: { $why }
