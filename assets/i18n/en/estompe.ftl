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
