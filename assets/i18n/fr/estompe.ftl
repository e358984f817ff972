# Les mots d’Estompe en français. Les clés et les variables sont celles du fichier anglais, dans le même ordre ; un test le vérifie,
# comme il vérifie les espaces insécables.

## Command line: names that stand in the help

help-name-path = CHEMIN
help-name-folder = DOSSIER
help-name-file = FICHIER.json
help-name-number = N
help-name-edge = N|full
help-name-text = TEXTE
help-name-pattern = MODÈLE
help-name-colour = #RRVVBB
help-name-command = COMMANDE
help-name-options = OPTIONS
help-heading-usage = Utilisation :
help-heading-arguments = Arguments{"\u00A0"}
help-heading-options = Options{"\u00A0"}
help-heading-general = Options générales{"\u00A0"}
help-heading-commands = Commandes{"\u00A0"}

## Command line: the help

help-estompe = Prépare les photos d’un événement pour la publication : masque les visages, retire tout ce qui n’est pas un pixel, prouve ce qui est écrit
    .after = Exemple : estompe scrub photos --out publication
        Rien n’est envoyé nulle part, aucun original n’est modifié. Un visage masqué ne rend pas une photo anonyme : vêtements, lieu et entourage identifient aussi.
    .paths = Photos et dossiers à ouvrir dans la fenêtre (absente de cette version)
    .json = Écrire un seul document JSON sur la sortie standard, et rien d’autre
    .quiet = Ne dire que ce qui a échoué
    .jobs = Nombre de photos traitées à la fois [par défaut : une par cœur]
    .lang = Langue des messages [fr ou en ; par défaut : celle du système]
    .help = Afficher cette aide
    .version = Afficher la version
help-inspect = Dit ce que chaque photo révèle : lieu, dates, appareil, personnes, images cachées…
    .paths = Photos, et dossiers avec leurs sous-dossiers
help-detect = Donne les visages de chaque photo
    .paths = Photos, et dossiers avec leurs sous-dossiers
    .thorough = Chercher plus longtemps : en taille réelle et en tournant ; pour les foules et les petits visages
help-scrub = Fait tout le travail : retire ce que disent les fichiers, masque les visages, écrit, vérifie
    .after = Les originaux ne sont que lus. Les fichiers écrits sont nouveaux, aucun fichier n’est jamais remplacé.
    .paths = Photos, et dossiers avec leurs sous-dossiers ; un dossier garde ses sous-dossiers en sortie
    .out = Dossier de destination ; ni à l’intérieur d’un dossier de photos, ni au-dessus
    .cover = Ce qu’il faut masquer : detected (chaque visage trouvé), none (rien), ou un fichier JSON avec les zones de chaque photo (les photos qu’il ne nomme pas sont traitées comme avec detected) [par défaut : detected]
    .style = Aspect des masques : veil (flou), solid (couleur unie), tiles (mosaïque) ou sticker (dessin) [par défaut : veil]
    .colour = Couleur du style solid [par défaut : #808080]
    .max-edge = Plus grand côté en sortie, en pixels, ou full pour garder la taille ; un JPEG ne change alors que sous ses masques, et garde le bruit et les tables de son appareil, qui permettent de le reconnaître [par défaut : 2048]
    .exact-size = Avec full : garder chaque pixel ; un JPEG qui ne peut être redressé sans perdre un peu de son bord est alors réencodé
    .format = Format en sortie : jpeg, png, webp, ou same pour celui de la photo [par défaut : jpeg]
    .quality = Qualité du JPEG, de 1 à 100 [par défaut : 85]
    .names = Noms en sortie : {"{n:04}"} est le numéro à quatre chiffres, {"{stem}"} l’ancien nom [par défaut : photo-{"{n:04}"}]
    .thorough = Chercher les visages plus longtemps : en taille réelle et en tournant ; pour les foules et les petits visages
    .credit = Mention de crédit à écrire dans chaque photo
    .copyright = Mention de droits à écrire dans chaque photo
    .report = Écrire dans ce fichier JSON le rapport de chaque fichier et de chaque contrôle ; il nomme les originaux, sa place est donc hors du dossier de destination
help-verify = Relit des fichiers finis comme un inconnu le ferait, et nomme tout ce qui n’est pas l’image
    .paths = Photos, et dossiers avec leurs sous-dossiers
help-completions = Affiche les complétions pour un interpréteur de commandes
    .shell = bash, zsh, fish, powershell ou elvish
help-man = Affiche une page de manuel
    .command = Commande dont il s’agit [par défaut : le programme entier]
help-help = Affiche l’aide d’une commande
    .command = Commande dont il s’agit [par défaut : le programme entier]

man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = REMARQUES
man-version = VERSION

## Quantities

quantity-bytes = { $n ->
        [one] { $n } octet
       *[other] { $n } octets
    }
quantity-kilobytes = { $n } ko
quantity-megabytes = { $n } Mo
quantity-gigabytes = { $n } Go

## Why a file is refused

refusal-unknown = Ce fichier n’est pas une photo, ou il est d’un format qu’Estompe ne lit pas.
    .advice = Rien n’en est publié. Estompe lit JPEG, PNG, WebP, TIFF, GIF, HEIC et AVIF, reconnus à leur contenu et non à leur nom.
refusal-empty = Le fichier est vide.
    .advice = Copiez-le de nouveau depuis l’appareil.
refusal-broken = Le fichier { $format } est abîmé ou incomplet ({ $detail }).
    .advice = Copiez-le de nouveau depuis l’appareil, ou demandez l’original.
refusal-unsupported = C’est un fichier { $format } d’un genre qu’Estompe ne lit pas ({ $detail }).
    .advice = Enregistrez-le en JPEG ou PNG ordinaire avec le logiciel qui l’a créé.
refusal-panicked = Le décodeur { $format } s’est arrêté sur ce fichier ({ $detail }). C’est une erreur d’Estompe, ou bien le fichier a été fabriqué pour nuire.
    .advice = Enregistrez-le en JPEG avec un autre logiciel si vous faites confiance à sa provenance.
refusal-too-large = { $what }
    .advice = Réduisez-le avec le logiciel qui l’a créé.
refusal-too-large-pixels = L’image compte { $found } mégapixels ; { $allowed } au plus sont lus.
refusal-too-large-side = Un côté de l’image compte { $found } pixels ; { $allowed } au plus sont lus.
refusal-too-large-memory = Ouvrir l’image prendrait { $found } de mémoire ; une photo en reçoit { $allowed } au plus.
refusal-too-large-file = Le fichier compte { $found } ; { $allowed } au plus sont lus.
refusal-too-large-scans = L’image est enregistrée en { $found } passes ; { $allowed } au plus sont lues.
refusal-too-large-segments = Le fichier est fait de { $found } morceaux ; { $allowed } au plus sont lus.

## What a file gives away

kind-location = Lieu
kind-time = Dates
kind-device = Appareil
kind-person = Personnes
kind-software = Logiciels
kind-text = Textes
kind-thumbnail = Vignette
kind-second-picture = Seconde image
kind-film = Film ou son
kind-trailer = Données en trop
kind-profile = Profil de couleur
kind-unknown = Non reconnu

## What staff should know about a photo

note-first-frame = une animation : seule sa première image est prise
note-first-page = un document de { $pages } pages : seule la première est prise
note-orientation = son sens ne peut pas être lu : vérifiez qu’elle n’est pas couchée
note-profile = son profil de couleur ne peut pas être appliqué : vérifiez ses couleurs

lossless-trimmed = redressée sans perte ; pour cela, { $left } colonnes à gauche et { $top } lignes en haut ont été coupées (--exact-size les garde et réencode la photo)
lossless-declined = réencodée, et non modifiée sous ses seuls masques : { $why }
lossless-unread = ses données ne peuvent pas être lues ainsi
lossless-components = ses couleurs sont enregistrées d’une façon inhabituelle
lossless-colours = son profil de couleur permet de reconnaître un appareil et ne peut être gardé
lossless-edges = elle ne peut être redressée sans couper un peu de son bord
lossless-sampling = ses couleurs sont enregistrées dans une résolution inhabituelle

## The register: people, answers, channels

category-adult = majeur
category-minor = mineur
category-protected = majeur protégé
category-staff = personnel
category-speaker = intervenant ou auteur
category-elected = élu ou personnalité publique
role-holder = titulaire de l’autorité parentale
role-sole-holder = seul titulaire de l’autorité parentale
role-guardian = tuteur
role-other = autre personne, dont la signature ne compte pas
role-themself = la personne elle-même
status-not-asked = non demandée
status-waiting = en attente
status-granted = accordée
status-partial = accordée en partie
status-refused = refusée
status-withdrawn = retirée
means-paper = sur papier
means-electronic = formulaire électronique
means-email = courriel
means-oral = oralement, devant témoin
child-yes = d’accord
child-no = pas d’accord
child-too-young = trop jeune pour être interrogé
child-not-asked = non interrogé
channel-web = site web
channel-social = réseaux sociaux
channel-press = presse
channel-print = imprimés (affiches, dépliants)
channel-internal = usage interne
channel-screens = écrans sur place
decision-cover = masquer
decision-show = montrer
decision-not-a-face = pas un visage
decision-not-identifiable = non identifiable
detection-pending = visages pas encore recherchés
detection-quick = visages recherchés rapidement
detection-thorough = visages recherchés en détail
detection-failed = la recherche des visages a échoué
pick-unsorted = non triée
pick-picked = retenue
pick-rejected = écartée
region-face = visage
region-other = autre élément identifiant
file-intended = sur le point d’être mis en place
file-published = publié
file-leaving = sur le point d’être retiré
file-taken-down = retiré le { $date }
file-superseded = remplacé ou jamais mis en place
signatures-both = deux titulaires, un titulaire unique ou un tuteur
signatures-one = un titulaire ou tuteur
uncleared-cover = il est masqué
uncleared-block = la photo est retenue
checklist-badge = badges et étiquettes de nom
checklist-list = listes de noms
checklist-screen = écrans
checklist-plate = plaques d’immatriculation
checklist-reflection = reflets dans les vitres et miroirs
checklist-drawing = dessins et œuvres portant un nom
calendar-date = { $day } { $month } { $year }
calendar-first = 1er
calendar-range = du { $from } au { $until }
calendar-month-01 = janvier
calendar-month-02 = février
calendar-month-03 = mars
calendar-month-04 = avril
calendar-month-05 = mai
calendar-month-06 = juin
calendar-month-07 = juillet
calendar-month-08 = août
calendar-month-09 = septembre
calendar-month-10 = octobre
calendar-month-11 = novembre
calendar-month-12 = décembre
calendar-moment = { $date }, { $time } UTC

## The import of people and consents

import-too-many-bytes = Le fichier dépasse { $most }, le maximum qui soit lu.
import-too-many-rows = Le fichier a plus de { $most } lignes.
import-too-many-columns = Le fichier a plus de { $most } colonnes.
import-too-many-advice = Découpez-le en plusieurs fichiers.
import-empty = Le fichier est vide.
import-empty-advice = Vérifiez que c’est le bon, et qu’il a été enregistré.
import-spreadsheet = C’est le fichier d’un tableur, et non un fichier CSV.
import-save-as = Ouvrez-le dans le tableur et enregistrez-le au format « CSV UTF-8 ».
import-not-text = Ce fichier n’est pas un texte lisible.
import-mac-roman = Les accents de ce fichier seraient faux.
import-unclosed-quote = Ligne { $line } : un guillemet ouvre une case et n’est jamais fermé.
import-text-behind-quote = Ligne { $line } : du texte suit une case entre guillemets.
import-quote-advice = Corrigez cette ligne, ou enregistrez de nouveau le fichier depuis le tableur.
import-two-columns = Les colonnes « { $first } » et « { $second } » portent toutes deux sur : { $field }.
import-two-columns-advice = Renommez ou supprimez celle qui ne doit pas être lue.
import-no-column = Il manque une colonne : { $fields }.
import-no-column-advice = Ajoutez-la, avec son nom en première ligne.
import-or = { $one } ou { $other }
field-code = code
field-name = nom
field-first-name = prénom
field-full-name = nom complet
field-category = catégorie
field-birth = date de naissance
field-holder-1 = premier titulaire de l’autorité parentale
field-holder-2 = second titulaire de l’autorité parentale
field-sole-reason = motif du titulaire unique
field-guardian = tuteur
field-contact = coordonnées
field-email = courriel
field-phone = téléphone
field-seen = numéro ou pastille
field-status = statut
field-channels = canaux
field-capture = prise de vue acceptée
field-publication = publication acceptée
field-never-publish = ne jamais publier
field-from = à partir du
field-until = jusqu’au
field-means = moyen
field-received = reçue le
field-received-by = reçue par
field-signed-by = signée par
field-opposed-by = opposition de
field-child = parole de l’enfant
field-purpose = finalité
field-territory = territoire
field-conditions = conditions
field-form-version = version du formulaire
field-evidence = fichier du justificatif
fate-new = nouvelle personne : { $person }
fate-same = déjà dans le registre : { $person }
fate-new-consent = nouvelle autorisation { $consent } de { $person }
fate-new-both = nouvelle personne : { $person }, avec l’autorisation { $consent }
fate-same-consent = déjà dans le registre : { $consent }
fate-repeats = dit la même chose que la ligne { $line } : laissée de côté
fate-may-be = on ne sait pas de qui il s’agit : peut-être { $people }. Donnez le code, ou la date de naissance.
fate-contradicts = elle dit autre chose de la même personne que la ligne { $line }.
fate-fault = { $column } : { $why }
fate-fault-value = { $column }, « { $value } » : { $why }
why-overflows = du texte suit la dernière colonne. Mettez entre guillemets une case qui contient un séparateur.
why-missing = à remplir.
why-not-a-date = n’est pas une date. Écrivez 31/05/2026 ou 2026-05-31.
why-short-year = l’année doit avoir quatre chiffres.
why-month-first = le mois est peut-être avant le jour. Écrivez 2026-05-31.
why-in-the-future = ce jour n’est pas encore venu.
why-not-yes-or-no = n’est ni oui ni non.
why-not-a-category = n’est pas une catégorie : majeur, mineur, protégé, personnel, intervenant, élu.
why-not-a-status = n’est pas un statut : accordée, partielle, refusée, en attente, non demandée.
why-not-a-means = n’est pas un moyen : papier, électronique, courriel, oral.
why-not-a-child-word = n’est pas une réponse d’enfant : oui, non, trop jeune, pas demandé.
why-not-a-channel = nomme un canal inconnu. Les canaux de la maison figurent dans les règles ou dans un événement.
why-not-a-code = n’est pas un code comme P12.
why-no-such-person = personne dans le registre n’a ce code.
why-erased = cette personne a été effacée.
why-other-person = est le code de quelqu’un d’autre, par son nom ou sa date de naissance.
why-unknown = personne de ce nom dans le registre. Importez d’abord les personnes, ou ajoutez une colonne pour la catégorie.
why-not-a-name = n’est pas un nom.
why-two-of-that-name = désigne deux personnes.
why-too-many-people = nomme plus de gens qu’on n’en garde pour une personne.
why-signed-and-opposed = la même personne a signé et s’oppose.
why-never-and-yet = dit de ne jamais publier, alors que le statut l’accepte.
why-not-a-reason = écrivez le motif, et pas seulement qu’il y en a un.
why-sole-against-holders = demande un titulaire de l’autorité parentale, et un seul.
why-reversed = est avant le premier jour.
why-no-channel = accepte la publication sans nommer de canal.
why-contradicts = une case dit oui à un canal, et une autre dit non.
why-channel-unanswered = est vide. Écrivez oui ou non, ou ajoutez une colonne pour le statut.
why-withdrawn = un retrait s’enregistre pour une autorisation du registre : estompe consent withdraw.
why-not-a-file-name = n’est pas le nom d’un fichier placé à côté de celui-ci.
why-no-scan = ce fichier est introuvable.
import-warn-differs = le registre dit autre chose sur : { $field }. Il reste tel quel.
import-warn-namesake = { $person } porte le même nom, avec une autre date de naissance.
import-warn-born-minor = majeur par sa catégorie, mineur par sa date de naissance : traité comme mineur.
import-warn-parties = des titulaires de l’autorité parentale sont nommés pour un majeur.
import-warn-stranger = { $field } : « { $name } » n’est pas parmi ceux qui décident pour cette personne. Le nom est gardé, et ne compte pas.

## Pages: words of several

page-event = Événement
page-date = Date
page-place = Lieu
page-purpose = À quoi servent les photos
page-photographer = Photographe
page-organiser = Organisateur
page-name = Nom
page-first-name = Prénom
page-signature = Signature
page-yes = oui
page-no = non
page-none = aucun
page-channel = Canal
page-photo = Photo
page-file = Fichier
page-printed = Édité par Estompe le { $date }
page-public = public
page-inside = non public
page-public-mark = ◆ vu par le public
page-code = Code

## Pages: the consent form

form-title = Autorisation de photographier et de publier
form-adult = Personne majeure
form-minor = Personne mineure
form-version = Formulaire { $version }
form-who-adult = 1. Qui êtes-vous ?
form-who-minor = 1. Qui est l’enfant ?
form-birth = Date de naissance
form-contact = Courriel ou téléphone
form-seen = Numéro ou pastille
form-questions = 2. Deux questions distinctes
form-capture-adult = Peut-on prendre des photos sur lesquelles je suis reconnaissable ?
form-capture-minor = Peut-on prendre des photos sur lesquelles l’enfant est reconnaissable ?
form-publication = Peut-on publier ces photos, là où c’est coché ci-dessous ?
form-never-adult = Ne jamais publier une photo où je figure, même le visage masqué.
form-never-minor = Ne jamais publier une photo où figure l’enfant, même le visage masqué.
form-where = 3. Où peut-on les publier ?
form-where-signatures = Signatures requises
form-where-seen-by = Vu par
form-where-public = ◆ le public
form-where-inside = les personnes de la structure
form-where-two = deux *
form-where-one = une
form-where-two-note = * Celles des deux titulaires de l’autorité parentale ; une seule suffit d’un titulaire unique ou d’un tuteur.
form-where-note = Là où « oui » n’est pas coché, rien n’est publié. Ce que le public voit sur Internet peut être vu, copié et partagé dans le monde entier.
form-terms = 4. Combien de temps, et à quelles conditions ?
form-until = De la date de signature jusqu’au (si rien n’est écrit : jusqu’au retrait)
form-territory = Territoire
form-everywhere = partout
form-only-in = seulement :
form-conditions = Mes conditions (par exemple : pas de gros plan)
form-free = Cette autorisation est donnée à titre gratuit, pour l’usage indiqué ci-dessus et aucun autre.
form-sign-adult = 5. Signature
form-sign-minor = 5. Qui signe
form-holder = Titulaire de l’autorité parentale { $number }
form-agree = J’autorise ce qui est coché au recto
form-opposed = Je m’y oppose
form-sole = J’exerce seul(e) l’autorité parentale, parce que :
form-guardian = Je signe en qualité de tuteur ou tutrice.
form-guardian-adult = Pour un majeur protégé, je signe en qualité de tuteur ou tutrice ; mon nom :
form-child = La parole de l’enfant
form-child-told = On m’a expliqué à quoi servent les photos. Si je dis non, aucune photo où l’on me reconnaît n’est publiée.
form-child-yes = Je suis d’accord
form-child-no = Je ne veux pas
form-child-too-young = trop jeune pour répondre
form-child-name = Prénom, ou un dessin
form-received = Reçu le, par
form-overleaf-adult = Informations et droits : voir au verso.
form-overleaf-minor = Signatures, informations et droits : voir au verso.
form-information = Informations et droits
form-controller = Qui est responsable
form-controller-text = L’organisateur de l’événement décide des photos ; il est le responsable du traitement :
form-officer = Délégué à la protection des données :
form-basis = Sur quelle base
form-basis-text = Votre consentement (article 6, paragraphe 1, point a, du règlement général sur la protection des données) et votre droit à l’image (article 9 du code civil). Vous êtes libre : un refus n’a aucune conséquence et n’empêche personne de participer.
form-done = Ce qui est fait des photos
form-done-text = Avant toute publication, le visage des personnes qui n’ont pas donné leur accord est masqué de façon irréversible, et le lieu, l’heure et l’appareil sont effacés du fichier. Un logiciel de l’organisateur repère les visages pour les masquer. Il ne reconnaît personne et n’envoie rien.
form-seen-by = Qui les voit
form-seen-by-text = Les agents qui préparent la publication ; puis celles et ceux qui voient les canaux où « oui » est coché. L’identité des signataires n’est jamais publiée.
form-kept = Combien de temps elles sont conservées
form-kept-until = Les photos d’origine : jusqu’au { $date }.
form-kept-months = Les photos d’origine : { $months } mois après l’événement.
form-kept-form = Ce formulaire : tant que vaut l’autorisation, puis { $months } mois après sa fin, comme preuve.
form-withdraw = Comment changer d’avis
form-withdraw-text = Vous pouvez retirer cette autorisation à tout moment, en tout ou en partie, sans donner de raison, en écrivant à :
form-withdraw-then = Les photos sont alors retirées des endroits où l’organisateur les a mises, ou le visage y est masqué. Ce qui est déjà imprimé, ou a été copié par d’autres, ne peut être rappelé. Ce qui a été publié avant votre retrait reste licite.
form-withdraw-minor = Un seul titulaire de l’autorité parentale peut retirer l’autorisation. À 18 ans, la personne décide elle-même et son accord est demandé de nouveau.
form-rights = Vos droits
form-rights-text = Vous pouvez demander à l’organisateur l’accès à ces données, leur rectification, leur effacement, la limitation de leur usage et une copie à emporter. Vous pouvez adresser une réclamation à la CNIL (3, place de Fontenoy, 75007 Paris ; www.cnil.fr).

## Pages: the sign-up sheet

signup-title = Feuille d’émargement : photos de l’événement
signup-number = N° ou pastille
signup-age = Majeur ou mineur
signup-adult = majeur
signup-minor = mineur
signup-photo = J’accepte d’être photographié
signup-note = Chaque personne coche ce qu’elle accepte, puis signe. Ce qui n’est pas coché vaut refus. Pour un mineur, cette feuille ne suffit pas : les titulaires de l’autorité parentale signent l’autorisation.
signup-free = L’accord est libre ; il peut être retiré à tout moment auprès de l’organisateur, responsable de ces données :
signup-refusal = Les personnes qui refusent portent : { $sign }
signup-page = Feuille { $number }

## Pages: the record for the data-protection officer

record-title = Registre pour le délégué à la protection des données
record-intro = Les personnes figurent ici sous leur code. Noms, coordonnées et dates de naissance restent dans le registre.
record-version = Estompe { $version }
record-policy = Règles en vigueur : { $name }
record-policy-signatures = Qui doit signer pour un mineur
record-policy-seen = Vu par le public
record-policy-other = tout autre canal
record-policy-uncleared = Un visage non autorisé
record-policy-checklist = Recherché en plus des visages
record-policy-checklist-blocks = une photo est retenue tant que chaque point n’est pas coché
record-policy-checklist-warns = un avertissement si un point n’est pas coché
record-policy-warn = La fin d’une autorisation est annoncée
record-policy-warn-days = { $days } jours avant
record-policy-overrides = Un adulte montré sur la parole d’un opérateur, avec motif
record-policy-allowed = permis
record-policy-forbidden = interdit
record-policy-originals = Photos d’origine conservées
record-policy-originals-months = { $months } mois après l’événement
record-policy-consents = Autorisations conservées
record-policy-consents-months = { $months } mois après leur fin
record-events = Événements
record-event-title = Titre
record-event-photos = Photos
record-event-originals = Originaux conservés jusqu’au
record-consents = Autorisations
record-person = Personne
record-erased = effacée
record-status = Réponse
record-never = ne jamais publier
record-no-capture = pas de prise de vue
record-no-publication = pas de publication
record-channels = Canaux
record-valid = Valable
record-from = à partir du { $date }
record-until = jusqu’au { $date }
record-open = sans fin
record-given = Recueillie
record-means-unknown = moyen inconnu
record-received = le { $date }
record-no-date = date inconnue
record-signed = Signée par
record-opposed = opposition : { $who }
record-child = l’enfant : { $word }
record-scan = Justificatif
record-withdrawn = retirée le { $date }
record-publications = Publications
record-publication = { $code } : { $event }, { $channel }, { $moment }
record-publication-counts = Fichiers : { $files }. En place : { $published }. Retirés : { $removed }. Visages montrés sur la parole d’un opérateur : { $overridden }.
record-put = Mis en ligne à
record-file-state = État
record-file-covered = Masqués
record-file-relied = Repose sur
record-file-hash = SHA-256
record-journal = Journal
record-journal-sound = { $entries } entrées, contrôlées le { $date } : la chaîne est intacte.
record-journal-broken = { $entries } entrées, contrôlées le { $date } : le contrôle a trouvé des défauts.
record-journal-head = Dernière empreinte : { $hash }

## Pages: the contact sheet

contact-title = Planche-contact à valider
contact-for = Pour : { $channel }
contact-covers = { $n ->
        [0] rien de masqué
        [one] { $n } zone masquée
       *[other] { $n } zones masquées
    }
contact-no-caption = sans légende
contact-warning = À vérifier :
contact-count = { $n ->
        [0] Aucune photo ne partirait.
        [one] { $n } photo partirait telle que montrée ici.
       *[other] { $n } photos partiraient telles que montrées ici.
    }
contact-blocked = Retenues
contact-why = Pourquoi
contact-release = Validation
contact-released = Je valide toutes les photos de cette planche pour ce canal.
contact-except = Je les valide, sauf les numéros :
contact-office = Fonction
contact-alt = Photo { $number }

## Pages: the take-down list

takedown-title = Liste de retrait
takedown-intro = Ces fichiers ont été publiés et ne peuvent plus être montrés tels quels. Cochez chacun quand c’est fait, partout où il a été mis.
takedown-nothing = Rien n’est à retirer.
takedown-publication = Publication
takedown-put = Où il a été mis
takedown-put-on = { $place } ({ $date })
takedown-not-noted = non noté : demander à qui l’a publié
takedown-since = Depuis
takedown-why = Pourquoi
takedown-what = Que faire
takedown-remove = retirer la photo
takedown-recover = la remplacer par le fichier masqué de nouveau, ou la retirer
takedown-done = Fait le, par

## Command line: streams

console-named = { $name } : { $text }
console-error = erreur :
console-warning = à vérifier :
console-no-output = Le résultat n’a pas pu être écrit : { $why }
fault = Estompe s’est arrêté à cause d’une erreur qui vient de lui, non de vos photos. Les fichiers déjà en place sont entiers, aucun original n’a été touché. Merci de nous signaler ces mots : { $detail } (version { $version })

## Command line: mistakes

mistake-help = Essayez : { $command }
mistake-option = L’option { $option } n’existe pas.
mistake-command = « { $word } » n’est ni une commande, ni un fichier ou dossier qui existe.
mistake-meant = Vouliez-vous dire { $meant } ?
mistake-not-one-of = « { $value } » ne convient pas à { $option }. Valeurs possibles : { $allowed }.
mistake-no-value = { $option } demande une valeur.
mistake-too-much = « { $word } » est de trop.
mistake-missing = Il manque : { $what }
mistake-twice = { $option } est donné deux fois.
mistake-not-unicode = Une valeur de la ligne de commande n’est pas un texte lisible (Unicode).
mistake-other = La ligne de commande n’a pas été comprise : { $detail }
mistake-no-window = La fenêtre ne fait pas encore partie de cette version. Pour préparer des photos sans elle : estompe scrub DOSSIER --out DESTINATION
mistake-jobs = --jobs demande un nombre de photos de 1 à { $most }, pas « { $value } ».
mistake-quality = --quality demande un nombre entier de 1 à 100, pas « { $value } ».
mistake-max-edge = --max-edge demande un nombre de pixels à partir de { $least }, ou full ; pas « { $value } ».
mistake-colour = --colour demande six chiffres hexadécimaux comme '#808080', pas « { $value } ».
mistake-colour-without-solid = --colour va avec --style solid : les autres styles n’ont pas de couleur à choisir.
mistake-names = --names ne peut pas être « { $value } » : { $why }. Un bon modèle est photo-{"{n:04}"}.
mistake-line = { $option } prend une seule ligne de { $most } caractères au plus, sans caractère invisible.
mistake-report-exists = Le rapport { $path } existe déjà. Choisissez un autre nom pour --report, ou supprimez l’ancien.
mistake-report-folder = Le dossier du rapport { $path } n’existe pas. Créez-le, ou choisissez un autre endroit pour --report.
mistake-cover = --cover { $path } : { $why }

## Command line: mistakes in a file of covers, in names, in folders

covers-unreadable = ce fichier ne peut pas être lu ({ $why }). Donnez un fichier JSON, ou l’un des mots detected et none.
covers-too-large = il dépasse { $most }.
covers-form = ce n’est pas une liste de zones à masquer ({ $why }).
covers-twice = « { $photo } » y figure deux fois. Mettez toutes les zones d’une photo dans une seule liste.
covers-area = la zone { $number } de « { $photo } » n’a pas de taille. Largeur et hauteur doivent être positives.
covers-without-photo = Le fichier de zones nomme des photos qui ne sont pas là : { $names }. Écrivez chaque chemin tel qu’il est sous le dossier donné, avec / entre ses parties.
covers-of-several-photos = Le fichier de zones nomme des photos présentes dans plusieurs des dossiers donnés : { $names }. Donnez ces dossiers l’un après l’autre.
names-brace = une accolade est seule
names-field = « { $field } » n’est pas un champ ; il y a {"{n}"}, {"{n:04}"} et {"{stem}"}
names-same = toutes les photos auraient le même nom ; utilisez {"{n}"}
names-character = « { $character } » ne peut pas figurer dans un nom de fichier sur tous les systèmes
names-ends = il commence ou finit par un point ou une espace
names-too-long = il est trop long
source-not-there = { $path } est introuvable ou ne peut pas être lu ({ $why }). Vérifiez l’orthographe.
destination-inside = Le dossier de destination se trouve dans { $source }, parmi les originaux. Choisissez-en un ailleurs.
destination-around = Le dossier de destination contient les originaux de { $source }. Choisissez-en un ailleurs.
destination-not-a-folder = La destination donnée par --out existe et n’est pas un dossier. Choisissez un autre nom.
destination-unreadable = Le dossier de destination ne peut pas être examiné ({ $why }).
destination-not-made = Le dossier de destination ne peut pas être créé ({ $why }). Choisissez-en un où vous avez le droit d’écrire.
detector-not-loaded = Le détecteur de visages ne se charge pas ({ $why }). Cette copie d’Estompe est abîmée : réinstallez Estompe. Rien n’a été écrit.
skipped-link = laissé de côté : c’est un lien, qui peut mener n’importe où. Pour traiter ce qu’il désigne, donnez-en le chemin.
skipped-not-a-file = laissé de côté : ce n’est pas un fichier, mais un tube, un socket ou un périphérique.
skipped-system-file = laissé de côté : un fichier du système.
skipped-already-listed = laissé de côté : c’est le même fichier qu’un autre, déjà pris.
skipped-unfinished = laissé de côté : un fichier qu’Estompe a commencé à écrire et n’a pas terminé.
skipped-unreadable = Ce dossier ne peut pas être lu ({ $why }) : les photos qu’il contient n’ont pas été regardées.

## Command line: while it runs

console-no-threads = Le système n’accorde pas de fils d’exécution ({ $why }). Fermez d’autres programmes et recommencez.
interrupt-stopping = Arrêt en cours. Les fichiers terminés restent.
interrupt-wait = Un instant : les fichiers en cours d’écriture sont d’abord mis en place ou retirés.
progress-listing = Recherche des photos…
progress-inspecting = Lecture : { $done } sur { $total }
progress-detecting = Recherche des visages : { $done } sur { $total }
progress-scrubbing = Masquage, écriture, vérification : { $done } sur { $total }
progress-verifying = Vérification : { $done } sur { $total }

## Command line: results

nothing-found = Aucun fichier trouvé.
inspect-picture = ({ $format }, { $width } × { $height })
inspect-nothing = ne révèle rien
inspect-label = { $kind } :
inspect-more = { $n ->
        [one] et { $n } autre (--json les donne toutes)
       *[other] et { $n } autres (--json les donne toutes)
    }
inspect-summary = { $n } photos. Ce qu’elles révèlent :
inspect-in = { $n ->
        [one] dans { $n } photo
       *[other] dans { $n } photos
    }
inspect-advice = Tout cela est retiré par : estompe scrub
detect-faces = { $n ->
        [0] aucun visage trouvé : regardez vous-même
        [one] { $n } visage
       *[other] { $n } visages
    }
detect-weak = { $n ->
        [one] { $n } zone qui est peut-être un visage
       *[other] { $n } zones qui sont peut-être des visages
    }
detect-doubt = peut-être
verify-clean = rien d’autre que l’image
verify-clean-but-credit = rien d’autre que l’image et sa mention : { $lines }
verify-leftovers = { $n ->
        [one] contient autre chose que l’image. Ne la publiez pas ; repassez-la par estompe scrub.
       *[other] contient { $n } choses en plus de l’image. Ne la publiez pas ; repassez-la par estompe scrub.
    }
scrub-warn-stem = les noms disent comment s’appelaient les originaux, ce qui peut être le nom d’une personne
scrub-warn-report = le rapport nomme les originaux et se trouve parmi les photos publiées : retirez-le avant de les transmettre
scrub-warn-no-cover = aucun visage n’est cherché ni masqué : ne publiez que des photos où personne ne peut être reconnu
scrub-no-face = { $n ->
        [one] aucun visage trouvé dans { $n } photo. Regardez-la vous-même avant de la publier :
       *[other] aucun visage trouvé dans { $n } photos. Regardez-les vous-même avant de les publier :
    }
scrub-done = { $n ->
        [0] Aucune photo n’a été publiée.
        [one] { $n } photo est dans { $folder }, relue et vérifiée.
       *[other] { $n } photos sont dans { $folder }, relues et vérifiées.
    }
scrub-covers = { $n ->
        [0] Rien n’a été masqué.
        [one] { $n } zone est masquée.
       *[other] { $n } zones sont masquées.
    }
scrub-removed = Retiré (nombre de photos) : { $what }.
scrub-removed-kind = { $kind } ({ $n })
scrub-failed = { $n ->
        [one] { $n } fichier n’a pas été publié ; il est nommé plus haut, avec la raison.
       *[other] { $n } fichiers n’ont pas été publiés ; ils sont nommés plus haut, avec la raison.
    }
scrub-stopped = { $n ->
        [one] { $n } photo n’a pas été faite, car vous avez demandé l’arrêt. Relancez la même commande vers un autre dossier.
       *[other] { $n } photos n’ont pas été faites, car vous avez demandé l’arrêt. Relancez la même commande vers un autre dossier.
    }
scrub-credit = Écrit dans chaque photo : { $line }
scrub-no-report = Le rapport { $path } n’a pas pu être écrit ({ $why }). Les photos publiées ne sont pas en cause.

## What the system answers, in brackets behind what it did not do

system-not-found = aucun fichier ni dossier de ce nom
system-denied = accès refusé
system-exists = ce nom est déjà pris
system-full = plus de place sur le disque
system-read-only = le disque ou la carte est en lecture seule
system-not-a-folder = une partie du chemin n’est pas un dossier
system-is-a-folder = c’est un dossier
system-memory = la mémoire ne suffit pas
system-interrupted = interrompu par le système
system-other = réponse du système : { $text }

## Why a file was not read, or a photo not published

unopened-not-a-file = Ce n’est pas un fichier, mais un tube, un socket ou un périphérique.
    .advice = Donnez le chemin d’une photo, ou d’un dossier de photos.
unopened-unfinished = Estompe a commencé à écrire ce fichier et ne l’a pas terminé : il a été arrêté, ou travaille encore.
    .advice = Si aucun Estompe n’y travaille, supprimez-le ; le prochain estompe scrub vers ce dossier le fera aussi.
unopened-unreadable = Le système ne laisse pas Estompe lire ce fichier ({ $why }).
    .advice = Vérifiez que vous avez le droit de l’ouvrir, et que le disque ou la carte est toujours là.
unopened-detector = Le détecteur de visages a échoué sur cette photo ({ $why }).
    .advice = Donnez les zones à masquer avec --cover FICHIER.json, ou laissez la photo de côté.
unopened-cancelled = Non fait : vous avez demandé l’arrêt.
    .advice = Relancez la même commande pour le reste.
unopened-fault = Estompe s’est arrêté sur cette photo à cause d’une erreur qui vient de lui ({ $why }).
    .advice = Merci de nous signaler ces mots ; la photo n’a pas été touchée.
failure-name-taken = { $name } existe déjà dans le dossier de destination, et n’a pas été touché.
    .advice = Choisissez un dossier vide.
failure-same-name = Une autre photo de ce lot porte déjà le nom { $name } en sortie.
    .advice = Ajoutez {"{n}"} au modèle de --names.
failure-not-written = Le système ne laisse pas Estompe écrire ({ $why }).
    .advice = Vérifiez qu’il reste de la place sur le disque et que vous avez le droit d’y écrire.
failure-unclear-cover = La zone numéro { $number } donnée pour cette photo n’a pas de taille, ou se trouve en dehors de l’image.
    .advice = Corrigez ses nombres dans le fichier de zones ; rien de cette photo n’a été publié.
failure-not-encoded = La photo n’a pas pu être enregistrée ({ $why }).
    .advice = Essayez un autre --format.
failure-not-proved = Ce qui a été écrit n’a pas réussi les contrôles et a été supprimé ({ $why }). C’est une erreur d’Estompe.
    .advice = Merci de nous signaler ces mots ; l’original n’a pas été touché.
