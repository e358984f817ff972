-- Version 1 of the register.
--
-- One table per kind of entry; a code (E1, P3, F12 ...) is stored as its number. Sets and lists that nothing is looked up by
-- are JSON arrays. Days are 2026-06-01, moments 2026-06-01T08:30:00Z, hashes SHA-256 in hexadecimal, coordinates pixels of
-- the upright photo.
--
-- Personal data stands in two tables: `identity`, and `prose` (everything that a person typed). The others, the journal with
-- them, hold numbers that refer there. So a name can be erased without touching what is chained.

-- Free text. The salt belongs to the digest by which the journal vouches for the text; when a text is erased the salt is
-- replaced with it, and the old digest says nothing any more.
CREATE TABLE prose (
    id   INTEGER PRIMARY KEY,
    salt TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX prose_by_text ON prose (text);

CREATE TABLE event (
    event                INTEGER PRIMARY KEY,
    title                INTEGER NOT NULL REFERENCES prose,
    from_day             TEXT NOT NULL,
    until_day            TEXT NOT NULL,
    place                INTEGER REFERENCES prose,
    organiser            INTEGER REFERENCES prose,
    photographer         INTEGER REFERENCES prose,
    notice               INTEGER REFERENCES prose,
    purpose              INTEGER REFERENCES prose,
    channels             TEXT NOT NULL,
    refusal_sign         INTEGER REFERENCES prose,
    keep_originals_until TEXT
);

-- Somebody, without anything that says who. `parties` are the roles of those who decide for them.
CREATE TABLE person (
    person   INTEGER PRIMARY KEY,
    category TEXT NOT NULL CHECK (category IN ('adult', 'minor', 'protected', 'staff', 'speaker', 'elected')),
    parties  TEXT NOT NULL,
    erased   INTEGER NOT NULL CHECK (erased IN (0, 1))
);

-- Who somebody is: the only place of names, contacts and dates of birth. `parties` are names, in the order of person.parties.
CREATE TABLE identity (
    person      INTEGER PRIMARY KEY REFERENCES person,
    salt        TEXT NOT NULL,
    name        TEXT NOT NULL,
    contact     TEXT,
    birth       TEXT,
    parties     TEXT NOT NULL,
    sole_reason TEXT,
    seen        TEXT
);

-- What one person agreed to or refused. `signed` and `opposed` hold "self" or a place in person.parties.
CREATE TABLE consent (
    consent       INTEGER PRIMARY KEY,
    person        INTEGER NOT NULL REFERENCES person,
    status        TEXT NOT NULL
                  CHECK (status IN ('not-asked', 'waiting', 'granted', 'partial', 'refused', 'withdrawn')),
    capture       INTEGER NOT NULL CHECK (capture IN (0, 1)),
    publication   INTEGER NOT NULL CHECK (publication IN (0, 1)),
    never_publish INTEGER NOT NULL CHECK (never_publish IN (0, 1)),
    channels      TEXT NOT NULL,
    purpose       INTEGER REFERENCES prose,
    from_day      TEXT,
    until_day     TEXT,
    territory     INTEGER REFERENCES prose,
    conditions    INTEGER REFERENCES prose,
    form_version  INTEGER REFERENCES prose,
    means         TEXT CHECK (means IN ('paper', 'electronic', 'email', 'oral')),
    received      TEXT,
    received_by   INTEGER REFERENCES prose,
    evidence      TEXT,
    signed        TEXT NOT NULL,
    opposed       TEXT NOT NULL,
    child         TEXT NOT NULL CHECK (child IN ('yes', 'no', 'too-young', 'not-asked')),
    withdrawn_on  TEXT,
    withdrawn_by  INTEGER REFERENCES prose,
    CHECK ((withdrawn_on IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX consent_by_person ON consent (person);

-- A photo of one event, known by the hash of its content.
CREATE TABLE photo (
    photo   INTEGER PRIMARY KEY,
    event   INTEGER NOT NULL REFERENCES event,
    number  INTEGER NOT NULL,
    sha256  TEXT NOT NULL,
    width   INTEGER NOT NULL,
    height  INTEGER NOT NULL,
    sources TEXT NOT NULL
);
CREATE INDEX photo_by_number ON photo (event, number);

CREATE TABLE detection (
    photo     INTEGER PRIMARY KEY REFERENCES photo,
    detection TEXT NOT NULL CHECK (detection IN ('pending', 'quick', 'thorough', 'failed'))
);

-- That a person looked at a photo. `seen` is the fingerprint of what they saw, 64 bits, signed here.
CREATE TABLE review (
    photo INTEGER PRIMARY KEY REFERENCES photo,
    seen  INTEGER NOT NULL,
    by    INTEGER NOT NULL REFERENCES prose,
    at    TEXT NOT NULL
);

CREATE TABLE remarks (
    photo     INTEGER PRIMARY KEY REFERENCES photo,
    ticked    TEXT NOT NULL,
    caption   INTEGER REFERENCES prose,
    alt       INTEGER REFERENCES prose,
    note      INTEGER REFERENCES prose,
    held_back INTEGER NOT NULL CHECK (held_back IN (0, 1)),
    pick      TEXT NOT NULL CHECK (pick IN ('unsorted', 'picked', 'rejected'))
);

-- An area of a photo. A polygon has points, the other shapes a box.
CREATE TABLE region (
    photo  INTEGER NOT NULL REFERENCES photo,
    region INTEGER NOT NULL UNIQUE,
    shape  TEXT NOT NULL CHECK (shape IN ('ellipse', 'rect', 'polygon')),
    x      REAL,
    y      REAL,
    w      REAL,
    h      REAL,
    points TEXT,
    kind   TEXT NOT NULL CHECK (kind IN ('face', 'other')),
    origin TEXT NOT NULL CHECK (origin IN ('detected', 'drawn', 'corrected')),
    score  REAL,
    weak   INTEGER NOT NULL CHECK (weak IN (0, 1)),
    PRIMARY KEY (photo, region),
    CHECK ((shape = 'polygon') = (points IS NOT NULL) AND (shape = 'polygon') = (x IS NULL)),
    CHECK ((origin = 'detected') = (score IS NOT NULL))
) WITHOUT ROWID;

-- What was decided about an area. A region without a row is undecided.
CREATE TABLE decision (
    photo     INTEGER NOT NULL,
    region    INTEGER NOT NULL,
    decision  TEXT NOT NULL CHECK (decision IN ('cover', 'show', 'not-a-face', 'not-identifiable')),
    basis     TEXT CHECK (basis IN ('any-consent', 'consent', 'override', 'harmless')),
    consent   INTEGER,
    reason    INTEGER REFERENCES prose,
    confirmed INTEGER NOT NULL CHECK (confirmed IN (0, 1)),
    person    INTEGER REFERENCES person,
    by        INTEGER NOT NULL REFERENCES prose,
    at        TEXT NOT NULL,
    PRIMARY KEY (photo, region),
    FOREIGN KEY (photo, region) REFERENCES region,
    CHECK ((decision = 'show') = (basis IS NOT NULL))
) WITHOUT ROWID;
CREATE INDEX decision_by_person ON decision (person);

-- One export of an event to one channel. `put` holds pairs of a text's number and a day.
CREATE TABLE publication (
    publication INTEGER PRIMARY KEY,
    event       INTEGER NOT NULL REFERENCES event,
    channel     TEXT NOT NULL,
    folder      INTEGER NOT NULL REFERENCES prose,
    max_edge_px INTEGER,
    within_width  INTEGER,
    within_height INTEGER,
    style       TEXT NOT NULL,
    quality     INTEGER NOT NULL,
    dots_per_inch INTEGER,
    operator    INTEGER NOT NULL REFERENCES prose,
    at          TEXT NOT NULL,
    version     TEXT NOT NULL,
    put         TEXT NOT NULL
);
CREATE INDEX publication_by_event ON publication (event);

-- One file of a publication. It outlives its photo: what was published must stay findable. So does its name, which is kept
-- with the prose, since a pattern may have put anything into it.
CREATE TABLE file (
    publication   INTEGER NOT NULL REFERENCES publication,
    photo         INTEGER NOT NULL,
    name          INTEGER NOT NULL REFERENCES prose,
    state         TEXT NOT NULL CHECK (state IN ('intended', 'published', 'leaving', 'taken-down', 'superseded')),
    sha256        TEXT,
    replaces      TEXT,
    taken_down    TEXT,
    source_sha256 TEXT NOT NULL,
    covered       TEXT NOT NULL,
    relied        TEXT NOT NULL,
    overridden    TEXT NOT NULL,
    PRIMARY KEY (publication, photo),
    CHECK ((state = 'superseded') = (sha256 IS NULL)),
    CHECK ((state = 'taken-down') = (taken_down IS NOT NULL))
) WITHOUT ROWID;

-- The code that is given next, per kind. A code is never given twice, even when what it named is gone.
CREATE TABLE code (
    letter TEXT PRIMARY KEY,
    next   INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO code VALUES ('C', 1), ('E', 1), ('F', 1), ('P', 1), ('R', 1), ('U', 1);

-- Everything that ever changed, in order: replayed from an empty register it gives the rows above. `payload` is JSON; each
-- hash is the SHA-256 of the hash before it and of this row. It only grows.
CREATE TABLE journal (
    seq      INTEGER PRIMARY KEY,
    at       TEXT NOT NULL,
    command  TEXT NOT NULL,
    operator INTEGER NOT NULL REFERENCES prose,
    payload  TEXT NOT NULL,
    hash     TEXT NOT NULL
);
CREATE TRIGGER journal_is_not_rewritten BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is not rewritten'); END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is not shortened'); END;

-- The end of the journal, so that a journal that lost its last rows is noticed; and whether the file is still to be rebuilt
-- after an erasure, which frees pages before it overwrites them.
CREATE TABLE head (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    seq     INTEGER NOT NULL,
    hash    TEXT NOT NULL,
    rebuild INTEGER NOT NULL CHECK (rebuild IN (0, 1))
);
INSERT INTO head VALUES (1, 0, '', 0);
