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
help-name-event = ÉVÉNEMENT
help-name-photo = PHOTO
help-name-region = ZONE
help-name-person = PERSONNE
help-name-consent = AUTORISATION
help-name-publication = PUBLICATION
help-name-channel = CANAL
help-name-day = JOUR
help-name-name = NOM
help-name-item = POINT
help-name-box = X,Y,L,H
help-name-any-file = FICHIER
help-name-page = FICHIER.html
help-name-list = FICHIER.html|FICHIER.csv
help-name-table = FICHIER.csv
help-name-policy = FICHIER.toml
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
    .after = Aucune recherche ne trouve tous les visages. Manquent souvent : les visages en grande partie cachés, très détournés, vus de dos ou couchés ; ceux pris dans un fort flou ou dans le noir ; les visages imprimés ; et les plus petits dans une foule. Regardez vous-même chaque photo.
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
help-desk =
    .register = Fichier du registre [par défaut : ESTOMPE_REGISTER, sinon celui du dossier de données des programmes]
    .operator = Qui y travaille, pour le journal [par défaut : ESTOMPE_OPERATOR, sinon le nom de session]
help-event = Les événements et leurs photos : en commencer un, ajouter des photos, imprimer formulaires et feuilles
    .event = Code de l’événement, comme E1
    .title = Titre de l’événement
    .date = Son jour, ou son premier jour (AAAA-MM-JJ)
    .until = Son dernier jour, s’il en dure plusieurs (AAAA-MM-JJ)
    .place = Lieu
    .organiser = Qui l’organise, et comment joindre cette personne ; figure sur les formulaires
    .photographer = Qui prend les photos, et avec quels droits
    .notice = L’affiche qui annonce les photos : son texte, et où elle est placée
    .purpose = À quoi servent les photos
    .refusal-sign = Comment on montre son refus, par exemple la couleur d’une pastille
    .keep-originals-until = Jour jusqu’auquel les originaux sont gardés (AAAA-MM-JJ) [par défaut : selon la politique]
    .channel = Canal prévu : web, social, press, print, internal, screens, ou un nom à vous ; peut être donné plusieurs fois
    .out = Page à écrire, sous un nom encore libre ; elle s’imprime depuis un navigateur
help-event-new = Commence un événement et donne son code
help-event-edit = Change ce qui est noté sur un événement ; ce qui n’est pas donné reste, un texte vide efface
help-event-list = Liste les événements
help-event-show = Montre un événement : ses photos, leurs visages, décisions et états
help-event-add = Ajoute des photos à un événement et cherche les visages
    .after = Les originaux ne sont que lus, et restent où ils sont. En cas d’interruption, relancez la même commande : elle reprend où elle s’est arrêtée.
    .paths = Photos, et dossiers avec leurs sous-dossiers
    .quick-only = Ne chercher les visages que rapidement pour l’instant ; avant de publier, lancez : estompe event look
    .thorough = Ce qui est fait de toute façon ; d’anciens scripts le demandent
help-event-look = Cherche en détail les visages des photos d’un événement qui n’ont été examinées que rapidement
    .after = Ce que vous avez dessiné, déplacé ou décidé reste tel quel. Les nouveaux visages s’ajoutent, et leurs photos sont à revoir. Un visage peut encore manquer : couché, caché, vu de dos, dans le noir. Regardez chaque photo.
help-event-remove = Retire un événement du registre, ou une de ses photos ; refusé tant que quelque chose en est encore publié
    .photo = Ne retirer que cette photo
help-event-form = Écrit les formulaires d’autorisation d’un événement, en page à imprimer : un pour les adultes, un pour les enfants
help-event-sheet = Écrit une feuille d’émargement pour un événement, en page à imprimer
help-event-contact = Écrit une planche-contact à valider : les photos telles qu’elles partiraient pour un canal
    .channel = Canal : web, social, press, print, internal, screens, ou un nom de l’événement
help-region = Les zones d’une photo : dessiner ce que la recherche de visages a manqué, retirer ce qui a été dessiné
    .photo = Code de la photo, comme F1, ou son numéro dans l’événement
    .region = Code de la zone, comme R1
help-region-add = Dessine une zone sur une photo et donne son code
    .shape = Son contour : ellipse, pour les visages, ou rect (rectangle)
    .box = Bord gauche, bord haut, largeur et hauteur, en pixels de la photo redressée
    .kind = Ce qu’elle contient : face (visage), ou other pour un badge, un écran, une plaque ou un nom [par défaut : face]
help-region-remove = Retire une zone dessinée ; à un visage trouvé, on répond par : estompe decide
help-person = Les personnes du registre, désignées partout ailleurs par un code
    .person = Code de la personne, comme P1
    .name = Prénom et nom ; ils restent dans le registre
    .category = adult (majeur), minor (mineur), protected (majeur protégé), staff (personnel), speaker (intervenant ou auteur) ou elected (élu ou personnage public) [par défaut : adult]
    .birth-date = Date de naissance (AAAA-MM-JJ) ; elle décide de la majorité d’un enfant
    .holder = Nom d’un titulaire de l’autorité parentale ; peut être donné plusieurs fois
    .sole-holder = Raison pour laquelle le titulaire donné par --holder est le seul
    .guardian = Nom du tuteur, qui décide seul
    .contact = Comment joindre la personne
    .seen = Ce qui la désigne sur place : pastille, numéro, cordon
help-person-add = Ajoute quelqu’un au registre et donne son code
help-person-edit = Change ce qui est noté sur quelqu’un ; ce qui n’est pas donné reste, un texte vide efface
help-person-list = Liste les personnes du registre
help-person-show = Montre quelqu’un avec ses autorisations
help-person-import = Ajoute des personnes depuis un tableau ; le sort de chaque ligne est dit, et toutes sont ajoutées ou aucune
help-person-remove = Retire quelqu’un ajouté par erreur, tant que rien ne s’appuie sur cette personne
help-person-erase = Efface définitivement le nom et les coordonnées de quelqu’un, dans le registre et ses sauvegardes
    .after = C’est irréversible. Les copies et exports faits ailleurs sont hors d’atteinte : effacez-en la personne vous-même.
help-import =
    .file = Le tableau, en CSV ; les colonnes sont reconnues à leur titre en français ou en anglais
    .dry-run = Dire seulement ce que deviendrait chaque ligne
help-consent = Ce que les personnes ont autorisé ou refusé : enregistrer, lister, retirer
    .consent = Code de l’autorisation, comme C1
help-consent-add = Enregistre la réponse d’une personne et donne son code
    .after = Le silence vaut refus : sans canal, ou sans moyen, une autorisation ne permet rien.
    .status = La réponse : granted (accordée), partial (pour certains canaux seulement), refused (refusée) ou waiting (en attente)
    .channel = Canal accepté : web, social, press, print, internal, screens, ou un nom ; peut être donné plusieurs fois
    .from = Premier jour où elle vaut (AAAA-MM-JJ) [par défaut : le jour de réception]
    .until = Dernier jour où elle vaut (AAAA-MM-JJ) [par défaut : jusqu’à son retrait]
    .means = Comment elle a été donnée : paper (papier signé), electronic (formulaire électronique), email (courriel) ou oral (avec témoin)
    .received = Jour où elle a été reçue (AAAA-MM-JJ) [par défaut : aujourd’hui]
    .received-by = Qui l’a reçue ; pour une autorisation orale, le témoin [par défaut : qui travaille avec le registre]
    .signed-by = Qui a signé, par son nom ; peut être donné plusieurs fois
    .opposed-by = Qui s’y oppose, par son nom ; peut être donné plusieurs fois
    .child = La parole de l’enfant : yes (oui), no (non), too-young (trop jeune) ou not-asked (pas demandée)
    .evidence = Le formulaire numérisé, de 50 Mo au plus ; il est copié à côté du registre
    .no-publication = La prise de vue est acceptée, la publication ne l’est pas
    .never-publish = Ne jamais publier une photo de cette personne, même masquée
    .purpose = Pour quel usage
    .territory = Où elle vaut, si c’est limité
    .conditions = Conditions posées, par exemple pas de gros plan
    .form = Version du formulaire
help-consent-list = Liste les autorisations : toutes, ou celles d’un événement, d’une personne, celles qui se terminent bientôt, celles qui manquent
    .event = Des personnes présentes sur les photos de cet événement
    .person = De cette personne
    .expiring = Celles qui se terminent dans ce nombre de jours
    .missing = Les personnes des photos de l’événement qui ne peuvent pas être montrées dans ce canal, et pourquoi
help-consent-withdraw = Enregistre le retrait d’une autorisation ; c’est irréversible
    .after = Voyez ensuite ce qui a été publié grâce à elle : estompe withdrawals
    .on = Premier jour où elle ne vaut plus (AAAA-MM-JJ)
    .by = Qui l’a retirée
help-consent-remove = Retire une autorisation enregistrée par erreur, tant que rien ne s’appuie sur elle
help-consent-import = Enregistre des autorisations depuis un tableau ; le sort de chaque ligne est dit, et toutes sont enregistrées ou aucune
help-decide = Décide ce que devient une zone d’une photo
    .after = Un visage n’est montré que là où une autorisation de la personne vaut pour le canal, le jour de la publication ; ailleurs, il est masqué.
    .decision = cover (masquer), show (montrer), not-a-face (pas un visage), not-identifiable (non identifiable), ou undecided pour revenir sur une décision
    .person = Qui c’est, par son code
    .consent = Montrer sur cette autorisation, et sur aucune autre
    .reason = Pourquoi : personne n’est reconnaissable ; ou un adulte peut être montré sans autorisation, ce dont vous répondez par votre nom
    .confirm = Confirmer une seconde fois que personne n’est reconnaissable, comme il est demandé pour les mineurs
help-review = Marque une photo comme regardée par une personne, et garde des notes à son sujet
    .after = Regardez d’abord la photo en taille réelle. Les visages encore sans décision deviennent masqués.
    .tick = Point de la liste de contrôle qui a été cherché : badge, list (liste de noms), screen (écran), plate (plaque), reflection (reflet), drawing (dessin signé), ou un point de la politique ; peut être donné plusieurs fois
    .tick-all = Tous les points de la liste de contrôle ont été cherchés
    .caption = La légende ; un texte vide la retire
    .alt = Le texte alternatif, pour qui ne peut pas voir la photo ; un texte vide le retire
    .note = Une note pour vous, qui ne sort jamais ; un texte vide la retire
    .hold-back = La photo est-elle retenue : yes (oui) ou no (non)
    .pick = picked (choisie), rejected (écartée : elle ne part pas) ou unsorted (non triée)
help-check = Demande au contrôle quelles photos d’un événement peuvent partir pour un canal, et pourquoi les autres ne le peuvent pas
    .channel = Canal : web, social, press, print, internal, screens, ou un nom de l’événement
    .on = Jour dont il s’agit (AAAA-MM-JJ) [par défaut : aujourd’hui] ; on ne publie que pour le jour même
    .names = Noms qu’auraient les fichiers, car un nom peut trahir quelqu’un [par défaut : comme pour estompe publish]
help-publish = Publie les photos d’un événement que le contrôle laisse passer, chacune masquée pour son canal
    .after = Chaque fichier est écrit à part, relu et vérifié avant d’être mis en place. Estompe ne remplace que des fichiers qu’il a écrits lui-même.
    .channel = Canal : web, social, press, print, internal, screens, ou un nom de l’événement ; peut être donné plusieurs fois
    .out = Dossier de publication, à l’écart des originaux ; avec plusieurs canaux, chacun y a son dossier
    .preset = Taille des fichiers : web, social, portrait (1080 × 1350), press, full, print (300 points par pouce), internal ou screens [par défaut : celle du canal]
    .max-edge = Plus grand côté, en pixels, ou full pour garder la taille [par défaut : selon le préréglage]
    .style = Aspect des masques : veil (flou), solid (couleur unie), tiles (mosaïque) ou sticker (dessin) [par défaut : veil]
    .colour = Couleur du style solid [par défaut : #808080]
    .quality = Qualité du JPEG, de 1 à 100 [par défaut : 85]
    .names = Noms des fichiers : {"{n:04}"} est le numéro de la photo dans l’événement, à quatre chiffres [par défaut : le titre de l’événement, puis le numéro]
    .credit = Mention de crédit à écrire dans chaque photo
    .copyright = Mention de droits à écrire dans chaque photo
help-put = Note où une publication a été mise, pour pouvoir la retrouver et la retirer
    .publication = Code de la publication, comme U1
    .at = L’adresse, le compte, le numéro du magazine
    .on = Quand (AAAA-MM-JJ) [par défaut : aujourd’hui]
help-withdrawals = Liste ce qui a été publié et ne peut plus l’être : autorisations retirées ou terminées, enfants devenus majeurs, originaux modifiés
    .on = Jour dont il s’agit (AAAA-MM-JJ), pas avec --apply [par défaut : aujourd’hui]
    .apply = Retirer ces fichiers du dossier de publication, ou les masquer davantage ; retirez-les vous-même de là où ils ont été mis
    .list = Écrire la liste de retrait dans ce fichier : une page à imprimer (.html) ou un tableau (.csv)
help-register = Le registre lui-même : contrôler, sauvegarder, restaurer, exporter ; le document et la politique
help-register-check = Contrôle le registre : le fichier, son journal d’un bout à l’autre, et les formulaires numérisés
help-register-backup = Écrit une sauvegarde vérifiée du registre dans un nouveau fichier
    .after = Elle contient des noms : gardez-la aussi bien que le registre. Une personne effacée plus tard y reste.
    .file = Le nouveau fichier
help-register-restore = Met une sauvegarde à la place du registre ; ce qu’elle remplace est gardé
    .file = La sauvegarde
help-register-export = Écrit le registre en tableaux (CSV et JSON) pour d’autres programmes
    .folder = Dossier où écrire, vide ou nouveau
    .with-names = Avec les noms, les coordonnées et tout ce qui a été saisi [par défaut : les codes seuls]
help-register-record = Écrit le document pour le délégué à la protection des données, en page à imprimer : événements, autorisations par code, publications, contrôle du journal
    .file = Page à écrire
help-register-policy = Écrit la politique en vigueur avec ses explications : qui signe pour quoi, et que faire d’un visage que rien ne permet de montrer
    .after = Pour la changer, modifiez ce fichier et placez-le à côté du registre sous le nom policy.toml.
    .file = Fichier à écrire
help-register-retention = Liste ce qui a été gardé assez longtemps, selon la politique ou l’événement : photos originales, autorisations terminées
    .after = Rien n’est supprimé : Estompe ne touche jamais à un original, et une personne s’efface par son code.
    .on = Jour dont il s’agit (AAAA-MM-JJ) [par défaut : aujourd’hui]
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
pick-picked = choisie
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
mistake-subcommand = Il n’y a pas de commande « { $word } » ici.
mistake-no-subcommand = { $command } demande l’un de ces mots : { $allowed }.
mistake-twice = { $option } est donné deux fois.
mistake-not-unicode = Une valeur de la ligne de commande n’est pas un texte lisible (Unicode).
mistake-other = La ligne de commande n’a pas été comprise : { $detail }
mistake-no-window = Cette version n’a pas de fenêtre. Pour préparer des photos sans elle : estompe scrub DOSSIER --out DESTINATION
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
skipped-published = laissé de côté : un fichier qu’Estompe a publié, et non une photo d’origine.
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
doubt-dark = Il y a peut-être des personnes tout de même : la photo est trop sombre pour le dire.
doubt-blurred = Il y a peut-être des personnes tout de même : rien n’y est net.
doubt-guesses = Il y a peut-être des personnes tout de même : plusieurs zones sont peut-être des visages.
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
failure-face-in-cover = Dans le fichier écrit, le masque { $number } ressemble à un visage ; le fichier a été supprimé.
    .advice = Publiez cette photo avec un autre style de masque, et merci de nous le signaler.

## Command line: the register

mistake-code = { $value } n’est pas un code comme { $example }.
mistake-day = { $value } n’est pas une date. Écrivez année, mois, jour : 2026-05-31.
mistake-channel = { $value } ne peut pas être le nom d’un canal : lettres, chiffres et traits d’union, 40 au plus.
mistake-channel-unknown = Il n’y a pas de canal { $value }. Il y a web, social, press, print, internal, screens, et ceux que nomment la politique ou un événement.
mistake-no-such = Il n’y a pas de { $code } dans le registre.
mistake-no-photo = Il n’y a pas de photo { $value } dans l’événement { $event }.
mistake-box = { $value } n’est pas une zone. Écrivez quatre nombres, gauche, haut, largeur et hauteur en pixels : 120,80,64,64.
mistake-days = { $value } n’est pas un nombre de jours.
mistake-consent-without-show = Une autorisation est la base pour montrer quelqu’un : --consent va avec show.
mistake-names-stem = Les fichiers publiés ne portent jamais le nom de l’original : {"{stem}"} n’est pas possible ici.
mistake-sole-holder = Avec --sole-holder, nommez un seul --holder.
mistake-evidence = Le scan { $path } ne peut pas être gardé ({ $why }). Il faut un fichier de 50 Mo au plus.
mistake-apply-on = Ce qui est retiré l’est aujourd’hui : --apply et --on s’excluent.
event-photos =
    { $n ->
        [one] { $n } photo
       *[other] { $n } photos
    }
event-regions =
    { $n ->
        [one] { $n } zone
       *[other] { $n } zones
    }
event-added =
    { $photos ->
        [one] { $photos } photo est dans l’événement
       *[other] { $photos } photos sont dans l’événement
    }, { $regions ->
        [one] { $regions } zone à regarder.
       *[other] { $regions } zones à regarder.
    }
event-looked =
    { $photos ->
        [0] Aucune photo n’avait besoin d’une recherche détaillée
        [one] { $photos } photo a été examinée en détail
       *[other] { $photos } photos ont été examinées en détail
    }, { $regions ->
        [one] { $regions } zone à regarder.
       *[other] { $regions } zones à regarder.
    }
event-refused =
    { $n ->
        [one] { $n } fichier a été refusé.
       *[other] { $n } fichiers ont été refusés.
    }
review-weak =
    { $n ->
        [one] { $n } zone qui est peut-être un visage attend encore une réponse : décidez.
       *[other] { $n } zones qui sont peut-être des visages attendent encore une réponse : décidez pour chacune.
    }
review-done = relue
person-erased = (effacé)
erase-backup-deleted = La sauvegarde { $path } n’a pas pu être ouverte, personne ne pouvait savoir ce qu’elle contenait : elle a été supprimée.
erase-still-published =
    { $n ->
        [one] { $n } fichier publié montre encore cette personne : voir estompe withdrawals.
       *[other] { $n } fichiers publiés montrent encore cette personne : voir estompe withdrawals.
    }
consent-stranger = Un nom n’est celui de personne qui décide pour { $person } : il est gardé, et ne compte pas. Ajoutez un titulaire avec estompe person edit --holder.
consent-until = jusqu’au { $day }
check-summary = { $free } peuvent sortir, { $blocked } bloquées.
publish-summary =
    { $channel } : { $files ->
        [one] { $files } fichier publié et vérifié
       *[other] { $files } fichiers publiés et vérifiés
    }, { $blocked } non publiés.
withdrawals-none = Rien n’est à retirer.
withdrawals-put = Mis en ligne : { $place }, le { $day }. À retirer là aussi.
withdrawals-hint =
    { $n ->
        [one] { $n } fichier publié ne doit plus l’être : voir estompe withdrawals.
       *[other] { $n } fichiers publiés ne doivent plus l’être : voir estompe withdrawals.
    }
retention-none = Rien n’a été gardé plus longtemps que prévu.
retention-originals = (originaux à garder jusqu’au { $day })
retention-found =
    { $n ->
        [one] { $n } photo
       *[other] { $n } photos
    }
retention-not-found = Aucun fichier n’est là où il avait été trouvé. Une fois supprimés partout, retirez l’événement : estompe event remove
retention-consent = terminée le { $ended }, à garder jusqu’au { $until }
retention-consents-how = Effacez qui n’est plus nécessaire, estompe person erase, ou retirez une autorisation, estompe consent remove.
register-whole = Le registre est entier : { $rows ->
        [one] { $rows } ligne du journal
       *[other] { $rows } lignes du journal
    }, toutes en ordre.
register-kept = Le registre remplacé est gardé : { $path }
register-erased-again = { $person } avait été effacé depuis la sauvegarde, et l’a été de nouveau.
page-not-written = { $path } n’a pas été écrit ({ $why }). Choisissez un nom encore libre.
import-unread = { $path } ne peut pas être lu ({ $why }).
import-scan-not-kept = Un scan n’a pas pu être gardé ({ $why }).
import-line = ligne { $line }
import-done =
    { $n ->
        [one] { $n } ligne a été importée.
       *[other] { $n } lignes ont été importées.
    }
import-would =
    { $n ->
        [one] { $n } ligne peut être importée ; rien n’a encore changé.
       *[other] { $n } lignes peuvent être importées ; rien n’a encore changé.
    }
import-not =
    { $n ->
        [one] { $n } ligne fait obstacle : rien n’a été importé. Corrigez-la dans le tableau, et importez de nouveau.
       *[other] { $n } lignes font obstacle : rien n’a été importé. Corrigez-les dans le tableau, et importez de nouveau.
    }

## The gate: why a photo does not leave, or what to know before it does

gate-about = { $code } : { $text }
gate-about-person = { $region } ({ $person }) : { $text }
gate-no-photo = Cette photo n’est pas dans le registre. Regardez la liste des photos de l’événement.
gate-held-back = La photo est retenue. Si elle peut partir, levez d’abord cette retenue.
gate-rejected = La photo a été écartée. Si elle peut partir, revenez d’abord sur ce choix.
gate-never = Cette personne a demandé à n’être jamais publiée ({ $consent }) : la photo ne part pas, même masquée.
gate-undecided = Rien n’est décidé pour cette zone. Masquez-la, montrez-la en disant qui c’est, ou dites que ce n’est pas un visage.
gate-not-reviewed = Personne n’a encore regardé cette photo. Regardez-la en taille réelle, puis marquez-la comme revue.
gate-review-stale = La photo, une zone ou une décision a changé depuis que quelqu’un l’a regardée. Regardez-la de nouveau, puis marquez-la comme revue.
gate-detection-pending = Les visages de cette photo n’ont pas encore été cherchés. Ajoutez de nouveau son fichier à l’événement.
gate-detection-quick = Les visages de cette photo n’ont été cherchés que rapidement. Lancez la recherche détaillée : estompe event look ÉVÉNEMENT
gate-detector-failed = La recherche de visages a échoué sur cette photo. Cherchez les visages vous-même, dessinez-les, puis marquez la photo comme revue.
gate-not-confirmed = C’est peut-être un mineur : « non identifiable » doit être confirmé une seconde fois. Confirmez, ou masquez le visage.
gate-not-ticked = Non coché dans la liste de contrôle : { $item }. Cherchez, masquez ce que vous trouvez, puis cochez.
gate-item = { $words } ({ $id })
gate-text-caption = La légende
gate-text-alt = Le texte alternatif
gate-text-file-name = Le nom du fichier
gate-name = { $place } contient un nom de la fiche de cette personne. Retirez-le.
gate-first-name = { $place } contient un prénom de la fiche de cette personne. Vérifiez qu’il s’agit de quelqu’un d’autre, ou retirez-le.
gate-ends-on = { $consent } se termine bientôt : son dernier jour est le { $date }. Demandez de nouveau si la photo doit rester plus longtemps.
gate-open-ended = { $consent } n’a pas de dernier jour : elle vaut jusqu’à son retrait. La prochaine fois, convenez d’un dernier jour.
gate-singles-out = Ce visage serait le seul masqué parmi des enfants que l’on montre, ce qui désigne un enfant. Masquez-les tous, ou choisissez une autre photo.
gate-covered = { $text } La zone est masquée pour ce canal.

## The gate: why somebody may not be shown

not-clear-nobody-named = Personne n’a dit qui c’est. Nommez la personne, ou masquez la zone.
not-clear-no-such-person = La personne désignée n’est pas dans le registre. Dites de nouveau qui c’est, ou masquez la zone.
not-clear-erased = Cette personne a été effacée du registre : rien de ce qu’elle avait autorisé ne compte plus.
not-clear-no-consent = Le registre ne contient aucune autorisation de cette personne. Demandez-en une.
not-clear-not-theirs = { $consent } n’existe plus, ou est celle d’une autre personne. Indiquez une autre autorisation.
not-clear-never = Cette personne a demandé à n’être jamais publiée ({ $consent }).
not-clear-refused = { $consent } est un refus, et c’est la dernière réponse.
not-clear-withdrawn = { $consent } a été retirée.
not-clear-not-asked = { $consent } n’a pas encore été demandée. Demandez-la.
not-clear-waiting = { $consent } a été demandée et n’a pas encore de réponse. Attendez la réponse, ou relancez.
not-clear-not-granted = { $consent } n’a pas été accordée.
not-clear-capture = Dans { $consent }, la prise de vue n’est pas acceptée.
not-clear-publication = Dans { $consent }, la publication n’est pas acceptée.
not-clear-other-channels = { $consent } ne vaut pas pour ce canal. Demandez-la aussi pour ce canal.
not-clear-not-yet = { $consent } ne vaut qu’à partir du { $date }.
not-clear-ended = { $consent } est terminée : son dernier jour était le { $date }. Demandez de nouveau.
not-clear-means = Il n’est pas noté comment { $consent } a été donnée (sur papier, par courriel…) : elle ne compte pas. Enregistrez-la de nouveau avec ce point.
not-clear-received = Il n’est pas noté quand { $consent } a été reçue : elle ne compte pas. Enregistrez-la de nouveau avec ce jour.
not-clear-opposed = Dans { $consent }, une personne qui décide s’y oppose.
not-clear-child-opposed = Dans { $consent }, l’enfant a dit non : personne ne peut signer contre sa parole.
not-clear-too-few = Ceux qui décident pour ce mineur n’ont pas tous signé { $consent }. Demandez à l’autre titulaire de l’autorité parentale, ou notez pourquoi il n’y en a qu’un.
not-clear-no-guardian = Aucun tuteur de cet adulte protégé n’a signé { $consent }. Demandez cette signature.
not-clear-oral = { $consent } a été donnée oralement : pour un mineur, cela ne suffit pas là où le public voit la photo. Demandez une signature.
not-clear-turned-eighteen = Cette personne est majeure depuis le { $date } : { $consent } ne compte plus. Demandez à la personne elle-même.
not-clear-override-not-allowed = La politique de la maison ne permet pas de montrer quelqu’un sur la parole d’un agent.
not-clear-override-not-an-adult = La parole d’un agent ne suffit que pour un adulte qui décide pour lui-même.
not-clear-override-unsaid = Il manque la raison, ou le nom de qui en répond. Décidez de nouveau, avec les deux.

## The gate: where a photo stands

state-to-review = à revoir
state-consents-missing = autorisations manquantes ({ $persons ->
        [one] { $persons } personne
       *[other] { $persons } personnes
    }, { $consents ->
        [one] { $consents } autorisation
       *[other] { $consents } autorisations
    })
state-waiting = en attente de réponse
state-partial = publiable seulement dans : { $channels }
state-publishable = publiable
state-publishable-covered = publiable une fois masquée
state-excluded = exclue
state-nobody-identifiable = publiable : personne n’est identifiable

## The register: why something is not done

refused-no-event = Il n’y a pas d’événement { $event }.
    .advice = La liste des événements s’affiche par : estompe event list
refused-no-photo = Il n’y a pas de photo { $photo }.
    .advice = Les photos d’un événement s’affichent par : estompe event show ÉVÉNEMENT
refused-no-region = Il n’y a pas de zone { $region } sur la photo { $photo }.
    .advice = Les zones de chaque photo s’affichent par : estompe event show ÉVÉNEMENT
refused-no-person = Il n’y a pas de personne { $person } dans le registre.
    .advice = Les personnes du registre s’affichent par : estompe person list
refused-no-consent = Il n’y a pas d’autorisation { $consent } dans le registre.
    .advice = Les autorisations s’affichent par : estompe consent list
refused-no-publication = Il n’y a pas de publication { $publication } dans le registre.
    .advice = Son code, comme U1, a été affiché à sa création, et figure dans le document de : estompe register record FICHIER.html
refused-no-file = La publication { $publication } n’a pas de fichier de la photo { $photo }.
    .advice = Vérifiez les deux codes.
refused-no-code-left = Le registre a donné tous les codes de ce genre.
    .advice = Commencez un nouveau registre pour les nouveaux événements.
refused-missing = Il manque quelque chose : { $what }.
    .advice = Recommencez en le donnant.
missing-title = le titre de l’événement
missing-source = l’endroit où se trouve la photo
missing-name = le nom de la personne, ou ce qui la désigne (pastille, numéro, cordon)
missing-sole-holder-reason = la raison pour laquelle il n’y a qu’un titulaire de l’autorité parentale
missing-reason = la raison
missing-operator = le nom de qui travaille avec le registre (--operator)
missing-withdrawn-by = qui a retiré l’autorisation
missing-place = l’endroit où la publication a été mise
missing-folder = le dossier de publication
refused-dates-reversed = Le premier jour est après le dernier.
    .advice = Corrigez l’une des deux dates.
refused-in-the-future = Un jour donné pour un fait passé est encore à venir.
    .advice = Corrigez la date, ou enregistrez le fait quand il aura eu lieu.
refused-not-a-hash = L’empreinte d’un fichier n’est pas écrite comme il faut. C’est une erreur d’Estompe.
    .advice = Merci de nous signaler ces mots ; rien n’a été changé.
refused-no-pixels = L’image n’a aucun pixel.
    .advice = Copiez de nouveau le fichier depuis l’appareil.
refused-still-published = La photo { $photo } de la publication { $publication } est encore dans son dossier de publication.
    .advice = Retenez la photo (estompe review --hold-back yes), retirez son fichier (estompe withdrawals --apply), puis recommencez.
refused-still-relied-on = La publication { $publication } s’appuie sur { $consent } pour la photo { $photo }.
    .advice = Si elle ne vaut plus, enregistrez son retrait ; ce qui a été publié grâce à elle reste noté.
refused-still-named = La décision sur { $region } de la photo { $photo } la mentionne.
    .advice = Prenez d’abord une autre décision pour cette zone.
refused-no-detection = Ce n’est pas un résultat de la recherche de visages. C’est une erreur d’Estompe.
    .advice = Merci de nous signaler ces mots ; rien n’a été changé.
refused-not-a-score = Le score d’un visage n’est pas un nombre de 0 à 1. C’est une erreur d’Estompe.
    .advice = Merci de nous signaler ces mots ; rien n’a été changé.
refused-unknown-item = La liste de contrôle de la politique n’a pas de point « { $item } ».
    .advice = Les points figurent dans le fichier de politique : estompe register policy FICHIER.toml
refused-no-area = Le contour n’entoure rien.
    .advice = Donnez une largeur et une hauteur positives.
refused-region-outside = Le contour est en dehors de la photo.
    .advice = Comptez en pixels de la photo redressée, à partir du coin en haut à gauche.
refused-decide-instead = { $region } a été trouvée par la recherche de visages, et non dessinée : elle ne se retire pas.
    .advice = Décidez plutôt que ce n’est « pas un visage ».
refused-nobody-named = Il n’est pas dit qui se trouve dans { $region }.
    .advice = Nommez la personne ; on ne montre quelqu’un que sur sa propre autorisation.
refused-not-theirs = { $consent } n’est pas une autorisation de { $person }.
    .advice = Les autorisations d’une personne s’affichent par : estompe consent list --person PERSONNE
refused-not-for-this = Cette décision ne va pas avec { $region } : certaines sont réservées aux visages, d’autres à ce qui n’en est pas.
    .advice = Un visage se montre avec une personne. Autre chose se masque, ou se montre sans personne.
refused-not-an-adult = { $person } n’est pas un adulte qui décide seul : la parole d’un agent ne suffit pas.
    .advice = Demandez une autorisation, ou masquez le visage.
refused-override-not-allowed = La politique de la maison ne permet pas de montrer quelqu’un sur la parole d’un agent.
    .advice = Demandez une autorisation, ou masquez le visage.
refused-said-no = { $person } a dit non dans { $consent } : aucune parole ne peut s’y opposer.
    .advice = Masquez le visage. Si la personne a changé d’avis, enregistrez la nouvelle autorisation.
refused-erased = { $person } a été effacée : nom et coordonnées ont disparu définitivement.
    .advice = Si la personne revient, ajoutez-la comme une nouvelle personne.
refused-too-many-parties = Trop de gens sont nommés qui décident pour cette personne.
    .advice = Nommez ceux qui exercent l’autorité parentale, et eux seuls.
refused-party-signed = Le numéro { $number } de ceux qui décident pour cette personne a signé une autorisation, ou s’y est opposé : il reste tel quel.
    .advice = Gardez ceux qui sont déjà nommés, dans leur ordre, et ajoutez les autres à la suite.
refused-no-such-signatory = Personne ne porte le numéro { $number } parmi ceux qui décident pour cette personne.
    .advice = Ajoutez-le d’abord à la personne.
refused-no-such-signatory-self = Cette personne ne peut pas signer ici.
    .advice = Nommez qui décide pour elle.
refused-signed-and-opposed = Le numéro { $number } de ceux qui décident pour cette personne a signé et s’oppose à la fois.
    .advice = Enregistrez l’un des deux.
refused-signed-and-opposed-self = La personne a signé et s’oppose à la fois.
    .advice = Enregistrez l’un des deux.
refused-no-channel = La publication est acceptée, mais aucun canal n’est nommé.
    .advice = Nommez chaque canal accepté, ou enregistrez que la publication n’est pas acceptée.
refused-never-and-yet = Elle dit « ne jamais publier » et accepte la publication en même temps.
    .advice = Demandez lequel des deux est voulu, et enregistrez celui-là.
refused-already-withdrawn = Une autorisation se retire une seule fois, après avoir été enregistrée.
    .advice = Enregistrez-la telle qu’elle a été donnée, puis son retrait. Si elle est déjà retirée, il ne reste rien à faire.
refused-never-given = { $consent } n’a jamais été donnée : il n’y a rien à retirer.
    .advice = Si la personne refuse, enregistrez un refus.
refused-before-received = Le retrait est daté d’avant la réception de l’autorisation.
    .advice = Corrigez la date.
refused-nothing-to-publish = Il n’y a rien à publier.
    .advice = Ce qui retient chaque photo est dit par : estompe check
refused-other-event = La photo { $photo } est d’un autre événement.
    .advice = Vérifiez les codes de l’événement et de la photo.
refused-twice = La photo { $photo } y figure deux fois.
    .advice = Publiez-la une fois.
refused-name-taken = Une autre photo aurait le même nom de fichier que { $photo }.
    .advice = Ajoutez {"{n}"} au modèle de --names.
refused-not-a-file-name = Le fichier de la photo { $photo } n’a pas de nom utilisable.
    .advice = Choisissez un autre modèle pour --names.
refused-wrong-beginning = Le fichier de la photo { $photo } ne peut pas commencer ainsi. Autre chose l’a changé entre-temps, ou c’est une erreur d’Estompe.
    .advice = Recommencez ; si cela se reproduit, merci de nous signaler ces mots.
refused-wrong-step = Le fichier de la photo { $photo } dans la publication { $publication } est dans un autre état que prévu. Autre chose l’a changé entre-temps, ou c’est une erreur d’Estompe.
    .advice = Recommencez ; si cela se reproduit, merci de nous signaler ces mots.
refused-not-cleared = Le contrôle ne laisse pas sortir la photo { $photo } aujourd’hui. { $why }
    .advice = Réglez cela, puis publiez de nouveau.
refused-not-as-cleared = Le fichier de la photo { $photo } n’est plus ce que le contrôle laisse sortir : le jour ou le registre a changé pendant sa fabrication.
    .advice = Publiez de nouveau.
misfit-changed = Ce que cela changerait a été changé entre-temps.
    .advice = Regardez l’état actuel, puis décidez de nouveau.
misfit-dangling = Cela renvoie à quelque chose qui n’est plus dans le registre.
    .advice = Regardez l’état actuel, puis décidez de nouveau.
misfit-needed = Quelque chose dans le registre renvoie encore à ce que cela supprimerait.
    .advice = Supprimez ou changez d’abord cela.
misfit-number-taken = Le numéro de cette photo est pris par une autre de l’événement.
    .advice = Ajoutez de nouveau la photo, ce qui lui donne un nouveau numéro.

## The register: opening it

open-no-folder = Le dossier du registre n’est pas là : { $path }. Rien n’a été créé à sa place.
    .advice = Branchez le disque où il se trouve, ou indiquez un autre registre avec --register.
open-missing = Il n’y a pas encore de registre dans { $path }.
    .advice = Vérifiez le chemin, ou commencez-en un par : estompe event new
open-read-only = Le registre { $path }, ou son dossier, ne peut pas être modifié.
    .advice = Demandez le droit d’y écrire, ou vérifiez que le disque n’est pas protégé.
open-locked = Quelqu’un d’autre écrit dans le registre : { $holder }.
    .advice = Attendez que ce soit terminé, puis recommencez. La lecture reste possible.
open-newer = Le registre a été écrit par un Estompe plus récent (version { $found } du fichier ; cet Estompe connaît jusqu’à { $known }). Il n’a pas été touché.
    .advice = Installez l’Estompe plus récent sur cet ordinateur.
open-older = Le registre a été écrit par un Estompe plus ancien (version { $found } du fichier ; il faut { $known }), et une simple lecture ne le change pas.
    .advice = Ouvrez-le une fois avec le droit d’y écrire : il est sauvegardé, puis mis à jour.
open-not-a-register = { $path } n’est pas un registre d’Estompe. Rien n’y a été touché.
    .advice = Vérifiez le chemin donné par --register ou ESTOMPE_REGISTER.
open-damaged = Le registre est abîmé ({ $detail }). Il a été laissé tel quel.
    .advice = Aucune sauvegarde entière n’a été trouvée à côté. Gardez le fichier, et demandez une copie à votre service informatique.
open-damaged-backup = Sa dernière sauvegarde entière peut prendre sa place ; le fichier abîmé est gardé : estompe register restore { $path }
open-garbled = la table { $table } contient ce qui ne peut pas être lu
open-no-place = Ce système ne dit pas où les programmes gardent leurs données.
    .advice = Indiquez un registre avec --register FICHIER.
open-system = Le système ne laisse pas Estompe ouvrir { $path } ({ $why }).
    .advice = Vérifiez que le disque est là et que vous avez le droit d’y lire et d’y écrire.
open-storage = Le registre ne peut pas être lu ({ $why }).
    .advice = Recommencez ; si cela se reproduit, contrôlez-le par : estompe register check

## The register: storing a change

commit-read-only = Le registre a été ouvert en lecture seule. Rien n’a été changé.
    .advice = Attendez que personne d’autre n’y écrive, puis rouvrez-le.
commit-not-finite = Une coordonnée ou un score n’est pas un nombre qui puisse être gardé. Rien n’a été changé.
    .advice = Dessinez de nouveau la zone.
commit-behind = Quelqu’un d’autre a modifié le registre entre-temps. Rien n’a été changé de votre côté.
    .advice = Rouvrez-le, puis recommencez.
commit-disk-full = Le disque est plein. Rien n’a été changé, et rien n’est perdu.
    .advice = Libérez de la place sur le disque du registre, puis recommencez.
commit-not-writable = Le registre ne peut plus être modifié. Rien n’a été changé, et rien n’est perdu.
    .advice = Vérifiez que son disque est là et que vous avez le droit d’y écrire, puis recommencez.
commit-storage = Le registre n’a pas pu être écrit ({ $why }).
    .advice = Vérifiez son disque, puis recommencez.
commit-unconfirmed = Le changement est fait, mais le disque n’a pas confirmé qu’il résisterait à une coupure de courant ({ $why }).
    .advice = Regardez s’il y est avant de recommencer.
commit-lost = Le registre ne peut plus être lu : on ne sait pas si le dernier changement a été enregistré. { $why }
    .advice = Rouvrez le registre et regardez si le changement y est.
not-done-nothing = Il n’y a rien à annuler, ni à refaire.
not-done-closed = Le registre a été fermé entre-temps et rien n’a été changé. Rouvrez-le et recommencez.

## The register: forgetting somebody

erase-unknown = Il n’y a pas de personne { $person } dans le registre.
    .advice = Les personnes du registre s’affichent par : estompe person list
erase-keeps-identity = L’effacement de { $person } aurait gardé son identité, et n’a pas été fait. C’est une erreur d’Estompe.
    .advice = Merci de nous signaler ces mots.
erase-not-stored = L’effacement n’est pas terminé : { $why }
    .advice = Recommencez, c’est sans danger : la personne peut déjà avoir disparu des sauvegardes.
erase-backup = La sauvegarde { $path } n’a pu être ni nettoyée ni supprimée ({ $why }).
    .advice = Supprimez-la vous-même, ou rendez sa suppression possible, puis recommencez l’effacement.
erase-not-rebuilt = La personne est effacée, mais des traces peuvent rester dans le fichier ({ $why }).
    .advice = Rouvrez le registre, ce qui termine le travail : estompe register check
erase-unreadable = La personne est effacée, mais le registre ne peut plus être lu : { $why }
    .advice = Rouvrez le registre et contrôlez-le : estompe register check
erase-scan = La personne est effacée, mais le formulaire numérisé { $path } n’a pas pu être supprimé ({ $why }).
    .advice = Supprimez ce fichier vous-même.

## The register: backups, restoring, exports

backup-exists = Il y a déjà un fichier : { $path }. Il n’a pas été touché.
    .advice = Choisissez un autre nom.
backup-system = La sauvegarde { $path } n’a pas pu être écrite ({ $why }).
    .advice = Vérifiez qu’il reste de la place sur le disque et que vous avez le droit d’y écrire.
backup-storage = La sauvegarde n’a pas pu être écrite ({ $why }).
    .advice = Vérifiez le disque, puis recommencez.
backup-differs = La sauvegarde { $path } ne se relit pas comme le registre, et a été jetée.
    .advice = Contrôlez le registre par estompe register check, puis écrivez la sauvegarde sur un autre disque.
restore-place = Rien n’a été restauré. { $why }
restore-backup = La sauvegarde ne peut pas être utilisée, et le registre est comme avant : { $why }
    .advice = Essayez une sauvegarde plus ancienne ; elles sont dans le dossier « backups » à côté du registre.
restore-faulty = La sauvegarde n’est pas entière, et le registre est comme avant : { $why }
    .advice = Essayez une sauvegarde plus ancienne ; elles sont dans le dossier « backups » à côté du registre.
restore-not-written = La sauvegarde n’a pas été mise en place, et le registre est comme avant : { $why }
restore-erase = Quelqu’un qui a été effacé depuis n’a pas pu l’être dans la sauvegarde : elle n’a pas été mise en place, et le registre est comme avant.
    .advice = Essayez une sauvegarde plus récente ; elles sont dans le dossier « backups » à côté du registre.
restore-system = La sauvegarde n’a pas été mise en place, et le registre est comme avant : le système ne laisse pas Estompe utiliser { $path } ({ $why }).
    .advice = Vérifiez qu’il reste de la place sur le disque et que vous avez le droit d’y écrire.
export-not-empty = Le dossier { $path } n’est pas vide. Rien n’a été exporté.
    .advice = Choisissez un dossier vide, ou un nouveau.
export-system = L’export vers { $path } n’est pas complet ({ $why }).
    .advice = Vérifiez qu’il reste de la place sur le disque et que vous avez le droit d’y écrire, puis exportez vers un autre dossier.
export-storage = Le registre n’a pas pu être lu jusqu’au bout, et l’export n’est pas complet ({ $why }).
    .advice = Contrôlez le registre par : estompe register check

## The register: notices, checks, the policy file

notice-network-drive = Le registre se trouve sur un lecteur réseau, qui ne garde pas toujours ce qu’il dit avoir gardé. Ne laissez écrire qu’un ordinateur à la fois, et faites des sauvegardes sur un autre disque.
notice-backed-up = Une sauvegarde a été faite : { $path }
notice-not-backed-up = La sauvegarde du jour n’a pas pu être faite ({ $why }). Votre changement est enregistré. Faites vous-même une sauvegarde : estompe register backup FICHIER
notice-rebuilt = Un effacement qui avait été interrompu a été terminé.
check-integrity = Le fichier est abîmé ({ $detail }).
check-foreign-key = Une ligne de { $table } renvoie à quelque chose qui n’est pas là.
check-schema = { $name } n’est pas comme cette version d’Estompe le fait.
check-chain = La ligne { $row } du journal a été modifiée, ou la précédente manque.
check-payload = La ligne { $row } du journal ne peut pas être lue.
check-end = Le journal ne finit pas là où il a été écrit en dernier : il manque des lignes à la fin.
check-row = La ligne { $key } de { $table } n’est pas ce que dit le journal : elle a été modifiée sans Estompe.
check-table = La table { $table } contient ce qui ne peut pas être lu.
check-scan = Le formulaire numérisé { $scan } manque, ou a été modifié.
policy-wrong = Le fichier de politique n’est pas compris, ligne { $line } : { $detail }. Rien n’a été fait, car une politique ne se devine pas.
    .advice = Corrigez cette ligne, ou demandez au délégué à la protection des données. Un exemple expliqué s’écrit par : estompe register policy FICHIER.toml
policy-system = Le fichier de politique { $path } ne peut pas être lu ({ $why }). Rien n’a été fait.
    .advice = Vérifiez que vous avez le droit de le lire, et qu’il est enregistré en texte simple (UTF-8).

## Publishing and taking down

publish-folder-not-text = Le chemin du dossier de publication contient des caractères qui ne peuvent pas être notés.
    .advice = Choisissez un dossier au nom ordinaire.
unpublished-not-as-cleared = Le jour ou le registre a changé pendant la fabrication du fichier. Publiez de nouveau.
unpublished-name-taken = Un autre fichier porte le nom { $name } dans le dossier de publication, et Estompe ne remplace que ce qu’il a écrit lui-même. Déplacez ce fichier, ou choisissez un autre dossier ou d’autres noms.
not-made-gone = L’original n’est plus à aucun des endroits où il a été vu.
    .advice = Branchez son disque ou sa carte, ou ajoutez de nouveau la photo depuis l’endroit où elle est.
not-made-changed = { $path } n’est plus le fichier qui a été regardé : il a été modifié depuis.
    .advice = Ajoutez-le de nouveau à l’événement et revoyez-le, ou remettez l’original.
not-made-detector = Les masques n’ont pas pu être regardés une dernière fois, car le détecteur de visages a échoué ({ $why }).
    .advice = Publiez de nouveau ; si cela se reproduit, merci de nous signaler ces mots.
not-made-unclear-cover = Une zone à masquer n’a pas de taille, ou se trouve en dehors de la photo.
    .advice = Dessinez de nouveau cette zone ; rien de cette photo n’a été publié.
not-made-not-encoded = La photo n’a pas pu être enregistrée ({ $why }).
    .advice = Publiez-la dans une autre taille ; si cela échoue aussi, merci de nous signaler ces mots.
not-made-name-taken = { $name } est apparu entre-temps dans le dossier de publication, et n’a pas été touché.
    .advice = Déplacez ce fichier, puis publiez de nouveau.
edition-style = Cette publication a été faite avec un style de masque que cet Estompe ne connaît pas (« { $style } »).
    .advice = Utilisez la version d’Estompe qui l’a faite, ou publiez de nouveau l’événement.
edition-number = La taille ou la qualité notée pour cette publication n’est pas possible.
    .advice = Publiez de nouveau l’événement.
recovered-in-place = { $publication }, photo { $photo } : la publication a été interrompue. Le fichier est en place, et c’est maintenant noté.
recovered-not-in-place = { $publication }, photo { $photo } : la publication a été interrompue avant la mise en place du fichier. Publiez de nouveau.
recovered-taken-down = { $publication }, photo { $photo } : le retrait a été interrompu, et il est maintenant fait.
recovered-open = { $publication }, photo { $photo } : ce qui a été interrompu n’a pas pu être terminé ({ $why }). Vérifiez que le dossier de publication est là ; Estompe réessaiera au prochain démarrage.
due-photo-removed = La photo a été retirée de l’événement : personne ne peut plus dire ce que montre le fichier.
due-original-changed = L’original n’est plus le fichier dont celui-ci est tiré.
due-decision-changed = { $region } est montrée dans le fichier, alors qu’elle est désormais à masquer ou non décidée.
action-remove = à retirer du dossier de publication
action-recover = à republier en masquant { $regions }
action-recover-bare = à republier sans rien masquer
outcome-removed = retiré du dossier de publication
outcome-covered = republié, masqué
outcome-changed = laissé en place : un autre fichier porte maintenant ce nom. Regardez-le, retirez-le vous-même s’il le faut, puis recommencez
outcome-open = n’a pas pu être atteint ({ $why }) : vérifiez que le dossier de publication est là, puis recommencez

## The window: shell

ui-screen-load = Photos
ui-screen-review = Revue
ui-screen-check = Contrôle
ui-screen-publish = Publication
ui-screen-people = Personnes
ui-screen-withdrawals = Retraits
ui-screen-help = Aide
ui-badge = { $name } ({ $count })
ui-no-event = Ouvrez ou créez d’abord un événement.
ui-cancel = Annuler
ui-close = Fermer
ui-toast-close = Fermer ce message
ui-menu = Menu
ui-menu-hint = Ouvrir des photos, réglages, touches
ui-menu-open-photos = Ouvrir des photos…
ui-menu-type-path = Saisir un chemin…
ui-undo = Annuler : { $step }
ui-redo = Refaire : { $step }
ui-undo-nothing = Rien à annuler
ui-redo-nothing = Rien à refaire
ui-kept = Enregistré
ui-keeping = Enregistrement…
ui-read-only = Lecture seule : quelqu’un d’autre tient le registre
ui-read-only-by = Lecture seule : { $who } tient le registre
ui-status-hint = Appuyez sur { $key } pour voir les touches.
ui-job-add = Chargement des photos
ui-job-look = Examen approfondi
ui-job-publish = Publication
ui-job-take-down = Retrait
ui-job-erase = Effacement
ui-job-import = Lecture du tableau
ui-job-page = Préparation de la page
ui-job-list = Recherche des fichiers
ui-job-inspect = Lecture de ce que révèlent les fichiers
ui-job-demo = Préparation de la démonstration
ui-job-scan = Enregistrement du scan
ui-job-foresee = Recherche des conséquences
ui-job-progress = { $name } : { $done } sur { $total }
ui-job-left = { $minutes ->
        [0] encore { $seconds } s environ
       *[other] encore { $minutes } min { $seconds } s environ
    }
ui-job-stopping = Arrêt en cours…
ui-job-broken = Le travail s’est interrompu : c’est une erreur du programme. Ce qui était fait est conservé.
ui-added = { $photos ->
        [0] Aucune photo dans l’événement
        [one] { $photos } photo est dans l’événement
       *[other] { $photos } photos sont dans l’événement
    }{ $refused ->
        [0] {""}
        [one] , { $refused } fichier refusé
       *[other] , { $refused } fichiers refusés
    }{ $byhand ->
        [0] .
       *[other] {" "}; la détection a échoué sur { $byhand } : regardez-les vous-même.
    }
ui-looked = { $left ->
        [0] Toutes les photos ont été examinées de près.
        [one] { $left } photo n’a pas pu être examinée de près : rouvrez-la quand son fichier est là, ou regardez-la vous-même.
       *[other] { $left } photos n’ont pas pu être examinées de près : rouvrez-les quand leurs fichiers sont là, ou regardez-les vous-même.
    }
ui-no-dialog = Aucune fenêtre de choix ne s’est ouverte. Saisissez le chemin, ou déposez le dossier sur la fenêtre.
ui-no-window = Impossible d’ouvrir une fenêtre ici : { $why }. Toutes les commandes marchent aussi sans fenêtre : estompe --help
ui-pick-folder = Choisir un dossier de photos
ui-pick-photos = Choisir des photos
ui-pick-publish-folder = Choisir le dossier de publication
ui-pick-table = Choisir un tableau (CSV)
ui-pick-scan = Choisir le scan du formulaire
ui-path-title = Ouvrir par son chemin
ui-path-hint = Un dossier ou un fichier, avec son chemin tel que l’affiche le gestionnaire de fichiers.
ui-path-label = Chemin
ui-path-open = Ouvrir
ui-quit-title = Un travail est en cours
ui-quit-text = Fermer l’arrête. Ce qui est terminé reste, rien n’est laissé à moitié fait.
ui-quit-stay = Continuer
ui-quit-stop = Arrêter et fermer
ui-remove-event-title = Supprimer l’événement ?
ui-remove-event-text = Ses { $photos } photos quittent le registre avec ce qui a été décidé à leur sujet. Les fichiers eux-mêmes ne sont pas touchés. On peut annuler.
ui-remove-event-do = Supprimer
ui-settings-title = Réglages
ui-settings-language = Langue
ui-settings-theme = Thème
ui-settings-theme-system = Comme le système
ui-settings-theme-light = Clair
ui-settings-theme-dark = Sombre
ui-settings-size = Taille du texte
ui-settings-cover = Masque
ui-settings-cover-hint = Aucun masque ne lit un pixel de ce qu’il cache. Celui-ci est proposé à la publication.
ui-settings-keys = Touches…
ui-settings-not-kept = Les réglages n’ont pas pu être enregistrés : { $why }
ui-cover-veil = Flou
ui-cover-solid = Aplat
ui-cover-tiles = Carreaux
ui-cover-sticker = Smiley
ui-keys-title = Touches
ui-keys-hint = Choisissez une ligne pour lui donner une touche à vous. Les touches ne font rien pendant que vous tapez un texte.
ui-keys-press = Appuyez sur la touche pour « { $verb } ». Échap la laisse comme elle est.
ui-keys-taken = Cette touche appartient à « { $verb } ».
ui-keys-usual = Touches habituelles
ui-event-new = Nouvel événement
ui-event-edit = L’événement
ui-event-title = Titre
ui-event-from = Premier jour (13/06/2026)
ui-event-until = Dernier jour, si c’est un autre
ui-event-channels = Où ses photos peuvent être publiées
ui-event-more = Plus sur l’événement
ui-event-place = Lieu
ui-event-organiser = Organisateur et contact
ui-event-photographer = Photographe et droits
ui-event-notice = Information que les gens ont vue
ui-event-purpose = À quoi servent les photos
ui-event-refusal-sign = Signe de refus (gommette, cordon)
ui-event-keep = Originaux conservés jusqu’au
ui-event-create = Créer
ui-event-keep-changes = Enregistrer
ui-event-not-a-date = « { $typed } » n’est pas un jour. Écrivez-le comme 13/06/2026.
ui-verb-next-photo = Photo suivante
ui-verb-previous-photo = Photo précédente
ui-verb-next-face = Visage suivant, agrandi
ui-verb-previous-face = Visage précédent, agrandi
ui-verb-cover = Masquer
ui-verb-show = Montrer, en disant pourquoi on le peut
ui-verb-not-a-face = Pas un visage
ui-verb-not-identifiable = Personne ne peut le reconnaître
ui-verb-undecide = De nouveau à décider
ui-verb-same-again = Même personne que la dernière décision
ui-verb-tick-all = Tout le reste a été cherché : tout cocher
ui-verb-reviewed = Photo vue : masquer le reste, photo suivante
ui-verb-pick = Choisir
ui-verb-reject = Écarter
ui-verb-unpick = Ni choisie ni écartée
ui-verb-hold-back = Retenir, ou non
ui-verb-zoom = 100 % sous le pointeur, ou photo entière
ui-verb-frames = Cadres visibles ou non
ui-verb-original = Voir l’original tant qu’on appuie
ui-verb-draw-ellipse = Dessiner une ellipse
ui-verb-draw-rectangle = Dessiner un rectangle
ui-verb-draw-polygon = Dessiner un polygone
ui-verb-burst = Mêmes décisions pour la rafale
ui-verb-undo = Annuler
ui-verb-redo = Refaire
ui-verb-open-folder = Ouvrir un dossier…
ui-verb-select-all = Tout sélectionner
ui-verb-find = Chercher
ui-verb-next-pane = Partie suivante de la fenêtre
ui-verb-settings = Réglages…
ui-verb-keys = Touches…
ui-verb-quit = Quitter
step-new-event = nouvel événement
step-edit-event = événement modifié
step-remove-event = événement supprimé
step-add-photo = photos ajoutées
step-remove-photo = photo retirée
step-remark = note sur une photo
step-add-region = zone dessinée
step-reshape-region = zone déplacée
step-remove-region = zone supprimée
step-decide = décision
step-undecide = décision retirée
step-review = photo vue
step-add-person = personne ajoutée
step-edit-person = personne modifiée
step-remove-person = personne supprimée
step-add-consent = autorisation ajoutée
step-remove-consent = autorisation supprimée
step-other = dernière étape

## The window: photos

ui-load-welcome = Préparez les photos d’un événement
ui-load-welcome-text = Au départ, chaque visage est masqué ; vous découvrez ceux qui sont d’accord. Ce que les fichiers disent du lieu, de l’heure et de l’appareil est retiré. Vos originaux sont seulement lus.
ui-load-step-1 = Ouvrez le dossier des photos. Elles apparaissent aussitôt ; les visages sont cherchés pendant ce temps.
ui-load-step-2 = Regardez chaque photo : masquez, montrez selon une autorisation, dessinez ce qui manque.
ui-load-step-3 = Contrôlez ce qui peut sortir pour chaque canal, et pourquoi le reste ne le peut pas.
ui-load-step-4 = Publiez. Chaque fichier est écrit, relu et vérifié.
ui-load-open-folder = Ouvrir un dossier de photos…
ui-load-new-event = Nouvel événement…
ui-load-drop-hint = Vous pouvez aussi déposer un dossier ou des photos sur la fenêtre.
ui-load-demo = Ouvrir la démonstration
ui-load-demo-text = Pour essayer sans vos propres photos : un petit événement de sept photos fournies avec le programme.
ui-load-demo-title = Démonstration
ui-load-demo-failed = Les photos de la démonstration n’ont pas pu être écrites ({ $why }).
ui-load-events = Événements
ui-load-event-facts = { $dates } · { $photos ->
        [0] aucune photo
        [one] { $photos } photo
       *[other] { $photos } photos
    }
ui-load-to-review = { $count ->
        [0] toutes revues
        [one] { $count } à revoir
       *[other] { $count } à revoir
    }
ui-load-open-event = Ouvrir « { $title } »
ui-load-edit-event = Modifier « { $title } »
ui-load-remove-event = Supprimer « { $title } »
ui-load-all-events = Tous les événements
ui-load-no-channel = aucun canal choisi
ui-load-add = Ajouter des photos
ui-load-show = Afficher
ui-load-order = Ordre
ui-load-search = Chercher
ui-load-count = { $shown } sur { $all }
ui-load-details = Que faire
ui-filter-all = toutes les photos
ui-filter-to-review = à revoir
ui-filter-undecided = visages à décider
ui-filter-no-face = aucun visage trouvé
ui-filter-by-hand = dessinées à la main
ui-filter-blocked = ne peuvent pas sortir
ui-filter-rejected = écartées
ui-filter-picked = choisies
ui-filter-held-back = retenues
ui-order-number = numéro
ui-order-state = état
ui-order-name = nom du fichier
ui-order-time = heure
ui-photo-rejected = écartée
ui-photo-held-back = retenue
ui-photo-pending = visages à chercher
ui-photo-undecided = { $count } à décider
ui-photo-open = il reste à cocher
ui-photo-no-face = aucun visage trouvé
ui-photo-doubt = peut-être quelqu’un
ui-photo-to-review = à revoir
ui-photo-consents = autorisation absente
ui-photo-waiting = en attente de réponse
ui-photo-elsewhere = ailleurs seulement
ui-photo-publishable = publiable
ui-photo-covered = publiable, masquée
ui-photo-excluded = exclue
ui-photo-nobody = nul reconnaissable
ui-photo-burst = rafale { $number }
ui-photo-picked = choisie
ui-photo-name = Photo { $number }, { $name }
ui-photo-faces = { $count ->
        [0] aucun visage
        [one] { $count } visage
       *[other] { $count } visages
    }
ui-photo-coming = en chargement
ui-photo-unseen = pas d’image
ui-load-no-photo = Pas encore de photo
ui-load-no-photo-hint = Ouvrez un dossier avec « Ajouter des photos », ou déposez-le sur la fenêtre.
ui-load-none-shown = Aucune photo ne correspond
ui-load-none-shown-hint = Affichez toutes les photos, ou cherchez autre chose.
ui-load-simple = Le cas simple
ui-load-simple-text = Vous les avez regardées et tout le monde reste masqué : ce qui n’est pas décidé est masqué, et elles sont notées comme regardées. Les décisions déjà prises restent.
ui-load-nothing-else = Rien d’autre n’y identifie quelqu’un. J’ai cherché : { $items }.
ui-load-none-ready = Les visages de ces photos sont encore en cours de recherche.
ui-load-cover-shown = { $count ->
        [one] Masquer tout le monde ({ $count } photo)
       *[other] Masquer tout le monde ({ $count } photos)
    }
ui-load-cover-chosen = { $count ->
        [one] Masquer tout le monde ({ $count } choisie)
       *[other] Masquer tout le monde ({ $count } choisies)
    }
ui-load-cover-publish = Masquer tout le monde et publier…
ui-load-select-hint = Sélectionnez des photos d’un clic, avec Ctrl ou Maj et un clic, ou { $key }, pour en marquer plusieurs à la fois.
ui-load-chosen = { $count ->
        [one] { $count } photo sélectionnée
       *[other] { $count } photos sélectionnées
    }
ui-load-review = La regarder
ui-load-unpick = Ni l’un ni l’autre
ui-load-hold-back = Retenir
ui-load-release = Ne plus retenir
ui-load-checklist = Liste de contrôle
ui-load-checklist-text = Cochez ce que vous avez cherché sur toutes.
ui-load-ticked-some = coché sur { $count } des { $all }
ui-load-remove = { $count ->
        [one] Retirer de l’événement
       *[other] Retirer { $count } photos de l’événement
    }
ui-load-remove-hint = Les fichiers eux-mêmes ne sont pas touchés. C’est annulable.
ui-load-gives = Ce que révèlent les fichiers
ui-load-gives-one = Ce que révèle la photo { $number }
ui-load-gives-count = { $kind } : dans { $count } sur { $all }
ui-load-gives-nothing = Ils ne révèlent rien d’autre que l’image.
ui-load-gives-reading = Lecture des fichiers en cours…
ui-load-gives-unknown = Le fichier n’est plus là, ou n’est pas lisible.
ui-load-all-goes = Rien de cela ne figure dans un fichier publié.
ui-load-stopped = { $count ->
        [one] Arrêté : { $count } fichier n’a pas été chargé.
       *[other] Arrêté : { $count } fichiers n’ont pas été chargés.
    }
ui-load-go-on = Les charger
ui-load-refused = { $count ->
        [0] Aucun fichier refusé
        [one] { $count } fichier refusé
       *[other] { $count } fichiers refusés
    }{ $passed ->
        [0] {""}
        [one] , { $passed } laissé de côté
       *[other] , { $passed } laissés de côté
    }
ui-load-file-line = { $file } : { $text }

## The window: review

ui-review-empty = Pas encore de photo
ui-review-empty-hint = Ouvrez un dossier, ou déposez des photos sur la fenêtre. Chaque visage trouvé est d’abord masqué.
ui-review-place = Photo { $number } sur { $count }
ui-review-film-row = Photo { $number }, { $file } : { $state }{ $open ->
        [0] {""}
        [one] , { $open } à décider
       *[other] , { $open } à décider
    }
ui-review-to-review = à revoir
ui-review-reviewed = revue
ui-review-held-back = retenue
ui-review-rejected = écartée
ui-review-picked = choisie
ui-review-with-key = { $name } ({ $key })
ui-review-whole = Photo entière
ui-review-percent = { $percent } %
ui-review-frames = Cadres
ui-review-seen-as = Masques pour
ui-review-canvas = Photo { $number } : { $regions ->
        [0] aucune zone
        [one] { $regions } zone
       *[other] { $regions } zones
    }, { $open } à décider. La liste à côté dit et permet tout ce qui peut se faire ici.
ui-review-original-seen = Voici l’original. Il n’est visible que tant que la touche est enfoncée.
ui-review-photo = Photo { $number }, { $file }
ui-review-face = Visage { $number }
ui-review-area = Zone { $number }
ui-review-region = { $region } : { $state }
ui-review-region-of = { $region }, { $who } : { $state }
ui-review-about = { $region } : { $text }
ui-review-undecided = à décider
ui-review-weak = peut-être un visage
ui-review-covered = masqué
ui-review-covered-here = à montrer, masqué ici
ui-review-shown = montré
ui-review-not-a-face = pas un visage
ui-review-not-identifiable = non identifiable
ui-review-nobody = Visage
ui-review-other = Autre chose
ui-review-regions = Visages et zones ({ $count }){ $open ->
        [0] {""}
       *[other] , { $open } à décider
    }
ui-review-no-face = Aucun visage n’a été trouvé. Regardez la photo de près : agrandissez, et tracez en glissant ce qui a été manqué.
ui-review-hand = Glisser sur la photo : trace un visage. Bouton droit, ou Alt et glisser : déplace la photo. Molette : agrandit.
ui-review-do-cover = Masquer
ui-review-do-show = Montrer…
ui-review-do-same = Idem : { $who }
ui-review-do-not-a-face = Pas un visage
ui-review-do-remove = Supprimer
ui-review-do-not-identifiable = Non identifiable…
ui-review-do-confirm = Confirmer : non identifiable…
ui-review-do-undecide = Remettre à décider
ui-review-is-other = Ce n’est pas un visage mais autre chose
ui-review-is-face = C’est un visage
ui-review-checklist = À chercher en plus des visages
ui-review-checklist-hint = Cochez ce que vous avez cherché ; masquez ce que vous avez trouvé.
ui-review-tick-all = J’ai tout cherché
ui-review-channels = Ce que cette photo peut faire
ui-review-channel = { $channel } : { $state }
ui-review-reason-only = { $text } ({ $channels })
ui-review-goes-to = Y aller
ui-review-texts = Textes
ui-review-caption = Légende
ui-review-alt = Texte de remplacement, pour qui ne voit pas l’image
ui-review-note = Note pour vous ; elle ne sort jamais
ui-review-name-found = Ce texte contient un nom du registre ({ $person }) : la photo ne sort pas avec.
ui-review-first-name-found = Ce texte contient un prénom du registre ({ $person }). S’agit-il de quelqu’un d’autre ?
ui-review-facts = Ce que le fichier révèle, et qui ne sortira pas
ui-review-facts-coming = Lecture du fichier…
ui-review-facts-none = Rien d’autre que l’image.
ui-review-fact = { $kind } : { $values }{ $more ->
        [0] {""}
        [one] , et { $more } autre
       *[other] , et { $more } autres
    }
ui-review-is-reviewed = Revue dans son état actuel
ui-review-will-cover = { $open ->
        [0] Pas encore revue
        [one] { $open } zone à décider : elle reste masquée
       *[other] { $open } zones à décider : elles restent masquées
    }
ui-review-done = Revue : photo suivante
ui-review-go-on = Prochaine photo à revoir
ui-review-all-done = Toutes les photos de l’événement ont été revues.
ui-review-answer-weak = Répondez d’abord pour la zone en pointillés : est-ce un visage ?
ui-review-choose-first = Choisissez d’abord une zone : cliquez dessus, ou appuyez sur Tab.
ui-review-no-last = Personne n’a encore été montré dans cette session.
ui-review-not-for-area = Cela ne vaut que pour les visages.
ui-review-no-burst = Aucune photo avant ou après n’a de zones à décider aux mêmes endroits.
ui-basis-title = { $region } : à montrer, sur quelle base ?
ui-basis-harmless = Cela n’identifie personne : montrer
ui-basis-harmless-hint = Un badge, une plaque ou un dessin qui ne nomme personne peut rester visible. Sinon, dites de qui il s’agit.
ui-basis-search = Qui est-ce ? Nom ou code
ui-basis-nobody = Personne de ce nom n’est dans le registre.
ui-basis-new = Une nouvelle personne…
ui-basis-person = { $who }, { $category } : peut être montré pour { $channels }
ui-basis-person-none = { $who }, { $category } : aucune autorisation valable
ui-basis-other-person = Quelqu’un d’autre…
ui-basis-any = Sur toute autorisation valable de la personne
ui-basis-consent = Seulement sur { $code } ({ $status }) : { $channels }
ui-basis-consent-until = Seulement sur { $code } ({ $status }) : { $channels }, jusqu’au { $until }
ui-basis-no-channel = aucun canal
ui-basis-word = Sur ma parole, pour un adulte d’accord autrement (intervenant, agent…)
ui-basis-reason = Pourquoi ? La raison est conservée avec votre nom
ui-basis-reason-missing = Écrivez la raison : elle est conservée avec votre nom.
ui-basis-holds = { $channel } : montré
ui-basis-does-not-hold = { $channel } : masqué. { $why }
ui-basis-paper = Un formulaire signé est là : le noter…
ui-basis-show = Montrer
ui-paper-name = Prénom et nom
ui-paper-name-missing = Écrivez le nom, ou choisissez quelqu’un du registre.
ui-paper-category = De là découle qui décide pour la personne
ui-paper-holder = Premier titulaire de l’autorité parentale, qui a signé
ui-paper-other-holder = Second titulaire, qui a signé aussi
ui-paper-sole = Ou pourquoi il n’y a qu’un titulaire
ui-paper-guardian = Tuteur ou tutrice, qui a signé
ui-paper-has-form = Un formulaire signé est là
ui-paper-without = Sans formulaire, le visage reste masqué partout jusqu’à ce qu’une autorisation soit notée.
ui-paper-of = Formulaire signé de { $who }
ui-paper-signed = Signé par { $name } ({ $role })
ui-paper-channels = Ce qu’il autorise
ui-paper-received = Reçu le (2026-06-13 ou 13/06/2026)
ui-paper-until = Valable jusqu’au ; vide : jusqu’au retrait
ui-unidentifiable-title = Visage { $number } : personne ne peut le reconnaître
ui-unidentifiable-text = Le visage est alors montré tel quel, sur tous les canaux. Dans le doute, masquez-le.
ui-unidentifiable-again = Visage { $number } : regardez encore
ui-unidentifiable-again-text = Il a été dit une fois que personne ne peut reconnaître ce visage. C’est peut-être un mineur : regardez-le en taille réelle, pensez aux vêtements, au lieu, à l’entourage, puis confirmez.
ui-unidentifiable-why = Pourquoi
ui-unidentifiable-far = trop loin
ui-unidentifiable-turned = de dos ou détourné
ui-unidentifiable-blurred = trop flou
ui-unidentifiable-crowd = dans une foule
ui-unidentifiable-minor = C’est peut-être un mineur : il faudra confirmer une seconde fois avant que la photo sorte.
ui-unidentifiable-do = Non identifiable
ui-unidentifiable-confirm = Confirmer : non identifiable
ui-burst-title = Les mêmes décisions pour la rafale
ui-burst-text = { $regions ->
        [one] { $regions } zone à décider
       *[other] { $regions } zones à décider
    } sur { $photos ->
        [one] { $photos } photo
       *[other] { $photos } photos
    } avant et après, aux mêmes endroits.
ui-burst-hint = Personne n’est reconnu : seuls les endroits sont comparés. Vérifiez ensuite chacune de ces photos.
ui-burst-photo = Photo { $number } : { $regions ->
        [one] { $regions } zone
       *[other] { $regions } zones
    }
ui-burst-do = Reprendre les décisions

## The window: people

ui-people-add = Ajouter quelqu’un…
ui-people-import = Importer un tableau…
ui-people-search = Nom, code ou signe
ui-people-all = tout le monde
ui-people-ending = bientôt ou déjà expirées
ui-people-said-no = refus et retraits
ui-people-waiting = en attente de réponse
ui-people-unsigned = signatures manquantes
ui-people-none = Personne encore
ui-people-none-hint = Ajoutez les personnes une à une, ou importez votre tableau. Seules les personnes à montrer ont besoin d’être ici.
ui-people-none-shown = Personne ne correspond. Affichez tout le monde, ou cherchez autre chose.
ui-people-choose = Choisissez quelqu’un
ui-people-choose-hint = Ce que l’on sait de la personne s’affiche ici : ses autorisations, qui a signé, et où elle a été vue.
ui-people-back = Toutes les personnes
ui-people-fact = { $name } : { $value }
ui-people-not-a-day = { $field } : « { $typed } » n’est pas un jour. Écrivez-le ainsi : 2026-06-13 ou 13/06/2026.
ui-yes = oui
ui-no = non
ui-standing-erased = effacée
ui-standing-never = ne jamais publier
ui-standing-said-no = refus ou retrait
ui-standing-unsigned = une signature manque
ui-standing-ends = expire le { $day }
ui-standing-ended = expirée le { $day }
ui-standing-granted = accordée
ui-standing-waiting = en attente de réponse
ui-standing-incomplete = accordée, mais incomplète
ui-standing-not-asked = non demandée
ui-person-new = Nouvelle personne
ui-person-edit = La personne
ui-person-name = Prénom et nom
ui-person-category = Catégorie
ui-person-birth = Date de naissance (2012-04-30 ou 30/04/2012)
ui-person-seen = Repérée par (pastille, numéro, cordon)
ui-person-contact = Contact
ui-person-parties = Qui décide pour la personne
ui-person-parties-hint = Pour un mineur : les titulaires de l’autorité parentale. Pour un majeur protégé : le tuteur.
ui-person-party-role = { $number } : à quel titre
ui-person-party-name = { $number } : nom
ui-person-party-remove = Retirer le numéro { $number }
ui-person-party-add = Ajouter quelqu’un qui décide
ui-person-party-nameless = Le numéro { $number } parmi ceux qui décident n’a pas de nom.
ui-person-sole-reason = Pourquoi un seul titulaire
ui-person-add = Ajouter
ui-person-change = Modifier…
ui-person-remove = Supprimer
ui-person-erase = Effacer définitivement…
ui-person-erased-text = Nom et contact ont été effacés. Il reste ce dont la trace des publications a besoin.
ui-person-clear-nowhere = Ne peut être montrée dans aucun canal aujourd’hui.
ui-person-clear-in = Peut être montrée aujourd’hui dans : { $channels }.
ui-person-photos = { $count ->
        [0] Sur les photos
        [one] Sur { $count } photo
       *[other] Sur { $count } photos
    }
ui-person-photos-none = Personne ne l’a encore nommée sur une photo. Cela se fait pendant la revue, quand un visage est montré ou masqué.
ui-person-photo = { $event }, { $number } : { $decision }
ui-person-photos-more = et { $count } autres
ui-fact-birth = Née ou né
ui-fact-seen = Repérée par
ui-fact-contact = Contact
ui-fact-sole-reason = Seul titulaire parce que
ui-consents = { $count ->
        [0] Autorisations
        [one] Autorisation
       *[other] Autorisations
    }
ui-consents-none = Aucune. Sans autorisation, cette personne n’est pas montrée.
ui-consent-add = Ajouter une autorisation…
ui-consent-title = { $code } : { $status }
ui-consent-new = Ce que { $name } a répondu
ui-consent-correct = Corriger { $code }…
ui-consent-remove = Supprimer { $code }
ui-consent-withdraw = Retirer { $code }…
ui-consent-withdrawn = Retirée à partir du { $day }, par { $by }
ui-consent-status = Réponse
ui-consent-capture = Accepte d’être photographiée
ui-consent-publication = Accepte la publication
ui-consent-never = Ne jamais publier : aucune photo où elle figure ne sort, masquée ou non
ui-consent-channels = Canaux
ui-consent-from = À partir du
ui-consent-from-field = À partir du (vide : le jour de la réception)
ui-consent-until = Jusqu’au
ui-consent-until-field = Jusqu’au, dernier jour (vide : jusqu’au retrait)
ui-consent-purpose = Finalité
ui-consent-territory = Territoire
ui-consent-conditions = Conditions (pas de gros plan…)
ui-consent-form = Version du formulaire
ui-consent-means = Donnée
ui-consent-means-unknown = personne ne sait comment : ne compte pas
ui-consent-received = Reçue le
ui-consent-received-field = Reçue le (2026-06-13 ou 13/06/2026)
ui-consent-received-by = Reçue par (si orale : le témoin)
ui-consent-signed = Ont signé
ui-consent-opposed = S’opposent
ui-consent-child = L’avis de l’enfant
ui-consent-scan = Scan du formulaire
ui-consent-scan-kept = gardé avec le registre
ui-consent-scan-none = aucun
ui-consent-scan-attach = Joindre…
ui-consent-scan-drop = Sans scan
ui-consent-more = Plus de détails
ui-consent-keep = Enregistrer l’autorisation
ui-hand-nothing = n’a pas signé
ui-hand-signed = a signé
ui-hand-opposed = s’oppose
ui-withdraw-text = Un retrait est un fait : il ne s’annule pas. À partir de ce jour, plus rien n’est publié sur cette autorisation.
ui-withdraw-on = Premier jour où elle ne vaut plus
ui-withdraw-by = Qui la retire
ui-withdraw-do = Retirer
ui-foreseen-files = { $count ->
        [0] Aucun fichier publié n’est concerné.
        [one] { $count } fichier publié devra être masqué de nouveau ou retiré.
       *[other] { $count } fichiers publiés devront être masqués de nouveau ou retirés.
    }
ui-foreseen-coming = Recherche des fichiers publiés concernés…
ui-erase-title = Effacer { $name } définitivement ?
ui-erase-text = Nom, contact, date de naissance et scans quittent le registre et ses sauvegardes. Les codes, dates et réponses restent là où des publications en dépendent. C’est irréversible, et ce qui a été fait avant ne pourra plus être annulé non plus.
ui-erase-consents = { $count ->
        [0] Il n’y a pas d’autorisation.
        [one] { $count } autorisation ne compte plus.
       *[other] { $count } autorisations ne comptent plus.
    }
ui-erase-photos = { $count ->
        [0] Nommée sur aucune photo.
        [one] Nommée sur { $count } photo : la décision reste, avec le code.
       *[other] Nommée sur { $count } photos : les décisions restent, avec le code.
    }
ui-erase-files = { $count ->
        [0] Aucun fichier publié ne dépend de ses autorisations.
        [one] { $count } fichier publié dépend de ses autorisations.
       *[other] { $count } fichiers publiés dépendent de ses autorisations.
    }
ui-erase-type = Saisissez { $code } pour confirmer
ui-erase-do = Effacer définitivement
ui-erased = { $person } est effacée.
ui-import-title = Importer un tableau
ui-import-text = Un tableau enregistré en CSV. Il est d’abord essayé : rien n’est enregistré avant que chaque ligne soit bonne et que vous le disiez.
ui-import-people = Personnes
ui-import-consents = Autorisations
ui-import-choose = Choisir le tableau…
ui-import-reading = Lecture du tableau en cours…
ui-import-do = Importer
ui-import-not-ready = Choisissez d’abord un tableau ; chaque ligne doit être bonne.
ui-import-row = { $line } : { $text }
ui-import-unused = Colonne non lue : « { $column } »

## The window: check

ui-check-only-kept-in = Seulement ce qui ne sort pas
ui-check-asking = Contrôle en cours : { $known } sur { $total }
ui-check-not-asked = pas encore contrôlée
ui-check-leave = { $leave } sur { $photos } sortent
ui-check-cell = Photo { $number }, { $channel } : { $state }{ $warned ->
        [0] {""}
       *[other] , avec une remarque
    }
ui-check-cell-title = Photo { $number } · { $channel }
ui-check-open-photo = Ouvrir la photo
ui-check-nothing-against = Rien ne s’y oppose.
ui-check-to-region = Aller à { $region }
ui-check-to-person = { $person } parmi les personnes
ui-check-to-checklist = Vers la liste de contrôle
ui-check-to-caption = Vers la légende
ui-check-to-title = Vers le titre de l’événement
ui-check-to-photo = Vers la photo
ui-check-counts = Toutes les photos
ui-check-hint = Choisissez une case pour lire ses raisons.
ui-check-count = { $count } × { $state }
ui-check-kind-missing = autorisations manquantes
ui-check-kind-partial = publiable seulement dans d’autres canaux
ui-check-no-channel = L’événement ne prévoit encore aucun canal : personne ne sait où ses photos peuvent être publiées.
ui-gate-detection-quick = Les visages de cette photo n’ont encore été cherchés que rapidement. L’examen approfondi se fait de lui-même : la ligne du bas dit où il en est.
ui-check-no-photo = Cet événement ne contient encore aucune photo.
ui-check-all-leave = Toutes les photos peuvent sortir, dans tous les canaux.
ui-channels-of-event = Les canaux de l’événement…

## The window: publish

ui-publish-leave = { $count ->
        [0] aucune photo ne sort
        [one] { $count } photo sort
       *[other] { $count } photos sortent
    }
ui-publish-covered = { $count ->
        [one] dont { $count } masquée
       *[other] dont { $count } masquées
    }
ui-publish-kept-in = { $count ->
        [one] { $count } ne sort pas
       *[other] { $count } ne sortent pas
    }
ui-publish-unknown = { $count ->
        [one] { $count } en cours de contrôle
       *[other] { $count } en cours de contrôle
    }
ui-publish-contact = Planche-contact
ui-publish-contact-hint = De petites images de ce qui sortirait, à imprimer et à faire signer par la personne qui donne le feu vert.
ui-publish-preset = Fait pour
ui-preset-web = Site web : 2048 pixels
ui-preset-social = Réseau social : 2048 pixels
ui-preset-portrait = Téléphone, en hauteur : 1080 × 1350 pixels
ui-preset-press = Presse : tous les pixels
ui-preset-full = Taille d’origine : tous les pixels
ui-preset-print = Impression : tous les pixels
ui-preset-internal = En interne : 2048 pixels
ui-preset-screens = Écrans sur place : 2048 pixels
ui-publish-folder = Dossier de publication
ui-publish-choose = Choisir…
ui-publish-folder-missing = Saisissez ou choisissez le dossier où vont les fichiers.
ui-publish-folder-looking = Vérification du dossier…
ui-publish-folder-ready = On peut écrire dans ce dossier, et il est à l’écart des originaux.
ui-publish-folder-new = Ce dossier n’existe pas encore et sera créé, à l’écart des originaux.
ui-publish-names = Noms
ui-publish-names-usual = titre-{"{"}n:04{"}"}
ui-publish-first-names = Les fichiers s’appelleront : { $names }…
ui-publish-names-wrong = Ces noms ne conviennent pas : { $why }
ui-publish-names-original = les noms diraient comment s’appellent les originaux
ui-publish-do = { $files ->
        [0] Publier
        [one] Publier { $files } fichier
       *[other] Publier { $files } fichiers
    }
ui-publish-hint = Chaque fichier est écrit à part, relu et vérifié avant de recevoir son nom.
ui-publish-why-no-channel = Cochez un canal.
ui-publish-why-folder = Le dossier de publication pour { $channel } ne convient pas encore.
ui-publish-why-same-folder = Deux canaux ont le même dossier : leurs fichiers seraient mélangés.
ui-publish-why-nothing = Aucune photo ne peut sortir dans les canaux cochés. Le contrôle dit pourquoi.
ui-publish-stop = Arrêter
ui-publish-stage-looking = Recherche plus fine de visages
ui-publish-stage-making = Création des fichiers
ui-publish-done = { $files ->
        [0] Aucun fichier n’a été publié
        [one] { $files } fichier est en place et vérifié
       *[other] { $files } fichiers sont en place et vérifiés
    }{ $kept ->
        [0] .
        [one]  ; { $kept } photo a été retenue.
       *[other]  ; { $kept } photos ont été retenues.
    }
ui-publish-before = Déjà publié
ui-publish-before-line = { $code } · { $channel } · { $files ->
        [one] { $files } fichier
       *[other] { $files } fichiers
    } · { $at }
ui-publish-before-look = Voir { $code }
ui-result-title = Le résultat
ui-result-back = Revenir à la publication
ui-result-channel = { $channel } : { $files ->
        [0] aucun fichier
        [one] { $files } fichier
       *[other] { $files } fichiers
    }{ $kept ->
        [0] {""}
        [one] , { $kept } retenue
       *[other] , { $kept } retenues
    }
ui-result-file = { $number } · { $name } · en place
ui-result-file-gone = { $number } · { $name } · n’est plus en place
ui-result-kept = { $number } · retenue : { $why }
ui-result-photo = La photo { $number } a été retenue
ui-result-covers = { $count ->
        [0] Rien n’est masqué.
        [one] { $count } zone est masquée.
       *[other] { $count } zones sont masquées.
    }
ui-result-reading = Lecture de l’original et du fichier…
ui-result-nothing = Aucun fichier n’a été mis en place.
ui-result-code = Publication { $code }, { $at }
ui-proved-structure = Vérifié : rien dans le fichier que l’image n’exige
ui-proved-plan = Vérifié : format, taille et crédit comme prévu
ui-proved-decoder = Vérifié : un second décodeur, indépendant, l’a lu jusqu’au bout
ui-proved-covers = Vérifié : sous chaque masque, il n’y a que les pixels du masque
ui-facts-before = Original
ui-facts-after = Publié
ui-facts-size = { $width } × { $height } pixels
ui-facts-kind = { $kind } : { $count }
ui-facts-nothing = ne révèle rien
ui-facts-clean = rien d’autre que l’image
ui-open-folder-system = Ouvrir le dossier
ui-put-title = Où elle a été mise
ui-put-hint = Notez chaque endroit où vont les fichiers : si quelqu’un retire son autorisation, c’est là qu’il faudra les enlever.
ui-put-place = Adresse, compte ou numéro
ui-put-day = Jour
ui-put-do = Noter
ui-put-no-place = Saisissez d’abord l’endroit.
ui-put-line = { $place }, { $day }

## The window: withdrawals

ui-due-title = { $count ->
        [0] Retraits
        [one] { $count } fichier publié ne doit plus être là
       *[other] { $count } fichiers publiés ne doivent plus être là
    }
ui-due-hint = Dans le dossier de publication, Estompe s’en charge. Partout ailleurs, quelqu’un doit aller enlever le fichier.
ui-due-none = Rien n’est à retirer.
ui-due-none-hint = Quand une autorisation prend fin ou est retirée, qu’un enfant devient majeur ou qu’une décision change, les fichiers publiés concernés figurent ici.
ui-due-do-selection = { $count ->
        [0] Le faire pour les cochés
        [one] Le faire pour { $count } fichier
       *[other] Le faire pour { $count } fichiers
    }
ui-due-do-all = Le faire pour tous
ui-due-none-ticked = Cochez d’abord un fichier.
ui-due-running = C’est en cours.
ui-due-list = Liste de retrait
ui-due-table = En tableau (CSV)
ui-due-row = { $name }, { $channel } : { $state }
ui-due-tick = Sélectionner { $name }
ui-due-choose = Choisissez un fichier pour lire pourquoi, et où il a été mis.
ui-due-of = { $publication } · photo { $photo } · { $channel } · { $event }
ui-due-what = À faire
ui-due-why = Pourquoi
ui-due-since = depuis le { $day }
ui-due-where = Où il est
ui-due-put = Où il a été mis
ui-due-put-none = Personne n’a noté d’endroit : demandez à la personne qui l’a publié.
ui-due-put-by-hand = Enlevez-le là-bas à la main.
ui-due-done = { $settled ->
        [0] Aucun fichier n’a été réglé
        [one] { $settled } fichier est réglé
       *[other] { $settled } fichiers sont réglés
    }{ $open ->
        [0] {""}
        [one] , { $open } reste à régler
       *[other] , { $open } restent à régler
    }{ $left ->
        [0] .
        [one] , { $left } n’a pas été commencé.
       *[other] , { $left } n’ont pas été commencés.
    }

## The window: help

ui-help-steps = Que faire, en cinq étapes
ui-help-step = { $number }. { $screen }
ui-help-step-load = Ouvrez le dossier des photos de l’événement ({ $key }). Les visages sont cherchés en arrière-plan ; les originaux ne sont jamais modifiés.
ui-help-step-review = Regardez chaque photo. Tous les visages trouvés sont masqués ; montrez ceux des personnes d’accord ({ $show }), dessinez ce qui a été manqué, cochez la liste de contrôle. { $reviewed } dit que vous avez regardé, et amène la photo suivante.
ui-help-step-check = Lisez ce qui peut sortir dans quel canal, et pourquoi le reste ne sort pas ({ $key }). Chaque raison mène à sa cause.
ui-help-step-publish = Choisissez les canaux et leurs dossiers, puis publiez ({ $key }). Chaque fichier est relu et vérifié. Notez où vous l’avez mis.
ui-help-step-later = Si quelqu’un retire son autorisation, notez-le parmi les personnes : les fichiers concernés sont listés ({ $key }), masqués de nouveau ou retirés.
ui-help-limits = Ce qu’il ne peut pas faire
ui-help-limit-anonymous = Masquer un visage ne rend pas une photo anonyme : les vêtements, le lieu et l’entourage identifient aussi.
ui-help-limit-detector = Aucun détecteur ne trouve tous les visages. Celui-ci manque souvent les visages en grande partie cachés, les têtes couchées ou renversées, les têtes de dos dont on ne voit qu’une joue, les visages très flous ou minuscules, et les visages imprimés ou sur un écran. C’est pourquoi une personne regarde chaque photo.
ui-help-limit-recognition = Estompe dit où est un visage, jamais à qui il est. C’est vous qui dites de qui il s’agit.
ui-help-limit-picture = La prise de vue elle-même demande sa propre base légale, avant toute publication.
ui-help-limit-published = Ce qui est publié peut être copié par d’autres. Le retrait ne rappelle pas les copies.
ui-help-limit-law = Les règles aident les personnes qui décident ; elles ne sont pas un conseil juridique. Le délégué à la protection des données fixe la politique de la maison.
ui-help-print = À imprimer
ui-help-print-hint = Une page s’ouvre dans votre navigateur. Elle disparaît à la fermeture d’Estompe : imprimez-la, ou enregistrez-la de là.
ui-help-print-form = Formulaire d’autorisation
ui-help-print-sign-up = Feuille d’inscription
ui-help-print-record = Registre pour le délégué à la protection des données
ui-help-own-keys = Vos propres touches…
ui-help-places = Où tout se trouve
ui-help-register = Registre : { $path }
ui-help-backups = Ses sauvegardes sont dans le dossier « backups » à côté : une par jour, les dix dernières sont gardées. Les photos restent où elles sont ; rien n’est envoyé nulle part.
ui-help-about = À propos d’Estompe
ui-help-version = Version { $version }
ui-help-licence = Estompe est un logiciel libre, sous licence MIT ou Apache 2.0. Il contient la police Noto Sans et le détecteur de visages CenterFace.
ui-help-licence-typeface = Licence de la police
ui-help-licence-model = Licence du détecteur
ui-page-made = La page est ouverte dans le programme du système : { $path }
ui-page-not-written = La page n’a pas pu être écrite : { $why }
ui-page-cancelled = La page n’a pas été faite : arrêt demandé.
ui-not-opened = Le système n’a pas ouvert { $path } : { $why }
