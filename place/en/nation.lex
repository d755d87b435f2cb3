# Bodies, offices, laws and coins that a report names when it speaks of a
# country: they speak for its towns. Common knowledge; in order of code.

[AF]
afghan national army
haqqani network
isaf
loya jirga
mullah omar
nato-led

[AR]
casa rosada

[AU]
anzac
nsw police
state emergency service
wallabies

[BD]
awami league
rapid action battalion

[BR]
favela
favelas
petrobras

[CA]
cbc
ontario provincial police
rcmp
royal canadian mounted police

[CD]
fardc
fdlr
m23
monusco

[CF]
minusca
seleka

[CN]
xinhua

[CO]
auc
eln
farc
m-19
medellin cartel
revolutionary armed forces of colombia

[EG]
muslim brotherhood
people's assembly
supreme council of the armed forces

[ES]
eta
guardia civil

[ET]
tplf

[FR]
gendarmerie
gendarmes

[GB]
bnp
constabulary
council tax
crown court
crown prosecution service
lib dem
liberal democrats
met police
metropolitan police
nhs
oap
old bailey
police community support
scotland yard
thames valley police
tories
tory
westminster

[IE]
dail
fianna fail
fine gael
garda
gardai
taoiseach

[IL]
haaretz
idf
israel defense forces
knesset
magen david adom
shin bet

[IN]
bjp
central reserve police force
crpf
lok sabha
naxalite
naxalites
panchayat
rajya sabha

[IQ]
dawa
islamic state of iraq
mahdi army
peshmerga
sadr

[IR]
ayatollah
irna
revolutionary guard
revolutionary guards

[KE]
kenya defence forces
kenya red cross

[KR]
yonhap

[LB]
hezbollah
hizbollah
hizbullah

[LK]
liberation tigers
ltte
tamil tigers

[MM]
tatmadaw

[MX]
gulf cartel
sinaloa cartel
zetas

[MZ]
frelimo
renamo

[NG]
boko haram
efcc
naira

[NI]
contras
sandinista
sandinistas

[NP]
seven party alliance

[PE]
mrta
sendero luminoso
shining path
tupac amaru

[PH]
abu sayyaf
barangay
milf
new people's army
npa

[PK]
ary
edhi
frontier constabulary
frontier corps
inter-services intelligence
ispr
jundallah
lashkar-e-jhangvi
mqm
pakistan rangers
tehreek-e-taliban
tehrik-i-taliban
ttp

[PS]
fatah
hamas
islamic jihad
palestinian authority
qassam

[RU]
fsb
itar-tass
kremlin
rubles
state duma
tass

[SD]
janjaweed
rapid support forces

[SO]
al-shabaab
al-shabab
amisom
shabaab
shebab

[SV]
farabundo marti
fmln

[SY]
free syrian army
nusra
syrian democratic forces
syrian observatory for human rights
white helmets

[TR]
akp
kurdistan workers party
pkk

[UG]
lord's resistance army
lra

[US]
0 block
0-block
9-1-1
911 call
911 caller
911 calls
aggravated assault
aggravated battery
amtrak
atf
attorney general's office
city council
county commission
county jail
county sheriff
crime stoppers
dea
deputy sheriff
dui
elementary school
fbi
first-degree
gop
grand jury
high school
highway patrol
homeland security
interstate
medflight
misdemeanor
ncaa
nfl
pickup truck
police dept
probable cause
probation violation
school board
second-degree
sheriff
sheriff's department
sheriff's deputies
sheriff's office
state trooper
state troopers
wal-mart
walmart

[YE]
houthi
houthis

[ZA]
anc

[ZW]
mdc
zanu-pf
