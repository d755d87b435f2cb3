# Who speaks, and of what kind they are. "weak" words tell that somebody
# speaks, but take their kind from a stronger word beside them: a hospital
# spokesman is medical, a spokesman alone is other. "body" is an organisation
# or a group, "many" more than one. "field" words give a kind to a weak word and
# are no speakers themselves.

[role kind=other]
activist, activists | weak
adviser, advisers, advisor, advisors | weak
aide, aides | weak
analyst, analysts | kind=expert
archbishop
association | kind=ngo weak body
attorney, attorneys | kind=court weak
attorney general | kind=court
bishop
boss | weak
boy, boys | weak gender=m
campaign | body kind=ngo weak
campaigner, campaigners | kind=ngo
ceo
chair | weak
chairman | weak
chairwoman | weak
chief, chiefs | weak
church | body weak
cleric, clerics
commissioner, commissioners | weak
committee | body weak
company, companies | body
correspondent, correspondents | kind=media
council | body weak
data | body weak
deputy | weak
director, directors | weak
director general | weak
economist, economists | kind=expert
expert, experts | kind=expert
eyewitness, eyewitnesses | kind=witness
figures | body weak
foundation | body kind=ngo weak
founder | weak
general manager | weak
girl, girls | weak gender=f
group, groups | body weak
head | weak
inspector general | kind=government
journalist, journalists | kind=media
lawyer, lawyers | kind=court weak
leader, leaders | weak
man, men | weak gender=m
manager | weak
member, members | weak
mosque | body
neighbor, neighbors, neighbour, neighbours | kind=witness
observer, observers | weak
official, officials | kind=government weak
operator, operators | weak
organisation, organisations, organization, organizations | body weak
pastor
people | weak
pilot, pilots
priest
prince
princess
principal | weak
professor | kind=expert
rabbi
records | body weak
reporter, reporters | kind=media
representative, representatives | weak
rescuer, rescuers | kind=government
researcher, researchers | kind=expert
resident, residents | kind=witness
school | body
scientist, scientists | kind=expert
secretary general | kind=government
source, sources | weak
speaker | kind=government
spokesman, spokesmen | weak gender=m
spokespeople | weak
spokesperson, spokespersons | weak
spokeswoman, spokeswomen | weak gender=f
staff | weak
student, students | kind=witness
supporter, supporters | weak
survivor, survivors | kind=witness
teacher, teachers
un | body
union | body weak
united nations | body
university | body weak
victim, victims | kind=witness
woman, women | weak gender=f
worker, workers | weak

[role kind=post]
facebook account, facebook accounts
facebook page, facebook pages
instagram account, instagram accounts
official account, official accounts
post, posts
posting, postings
social media account, social media accounts
telegram account, telegram accounts
telegram channel, telegram channels
tweet, tweets
twitter account, twitter accounts
user, users
x account, x accounts

[role kind=government]
administration | body
agency, agencies | body weak
ambassador, ambassadors
authority, authorities | body weak
bureau | body
cabinet | body
chancellor
civil defence | body
civil defense | body
congressman | gender=m
congresswoman | gender=f
consul
council member
department, dept, dept. | body weak
diplomat, diplomats
embassy | body
emergency services | body
fire brigade | body
fire chief
fire department | body
fire service | body
fire station | body
firefighter, firefighters
foreign minister
gov., gov
government, governments | body
governor, governors
inspectorate
interior ministry | body
investigator, investigators
king | gender=m
kremlin | body
lawmaker, lawmakers
legislator, legislators
mayor, mayors
minister, ministers
ministry, ministries | body
mp, mps
municipality | body
office | body weak
parliament | body
pm
premier
presidency | body
president, presidents
prime minister
queen | gender=f
regime | body
rep., rep
republic | body weak
secretary | weak
sen., sen
senator, senators
state department | body
vice president
white house | body

[role kind=police]
atf | body
carabinieri | body
chief constable
cid | body
constable, constables
cop, cops
deputies
deputy police chief
detective, detectives, det., det
dsp
fbi | body
gendarmerie | body
inspector, inspectors
interpol | body
lapd | body
law enforcement | body
nypd | body
officer, officers
patrolman | gender=m
police | body
police department | body
police station | body
policeman, policemen | gender=m
policewoman, policewomen | gender=f
scotland yard | body
sheriff, sheriffs
sheriff's department | body
sheriff's deputies
sheriff's deputy
sheriff's office | body
superintendent
trooper, troopers

[role kind=military]
admiral
air force | body
armed forces | body
army | body
brigadier
capt., capt, captain | weak
coalition | body
col., col
colonel
commander, commanders | weak
defence ministry | body
defense ministry | body
forces | body
gen., gen
general | weak
idf | body
isaf | body
lieutenant | weak
lt., lt | weak
maj., maj
major | weak
marines | body
military | body
militia | body kind=perpetrator
nato | body
navy | body
pentagon | body
security forces | body
sergeant, sgt., sgt | weak
soldier, soldiers
troops | body

[role kind=medical]
ambulance service | body
autopsy | body
clinic | body
coroner, coroners
doctor, doctors
dr., dr
emergency room
health department | body
hospital, hospitals | body
icu
medic, medics
medical center | body
medical examiner, medical examiners
morgue | body
nurse, nurses
paramedic, paramedics
pathologist
physician, physicians
surgeon, surgeons

[role kind=perpetrator]
al qaeda | body
al qaida | body
al-qaeda | body
al-qaida | body
al-shabaab | body
al-shabab | body
attacker, attackers
boko haram | body
bomber, bombers
captor, captors
cartel, cartels | body
daesh | body
eln | body
extremist, extremists
farc | body
fatah | body
fmln | body
guerrillas
gunman, gunmen
hamas | body
hezbollah | body
hijacker, hijackers
hostage-taker, hostage-takers
insurgent, insurgents
is | body
isil | body
isis | body
islamic jihad | body
islamic state | body
islamist, islamists
jihadist, jihadists
kidnapper, kidnappers
mafia, mafias | body
militant, militants
rebel, rebels
separatist, separatists
shooter
suspect, suspects
taliban | body
tehreek-e-taliban | body
terrorist, terrorists
ttp | body

[role kind=witness]
bystander, bystanders
caller, callers
customer, customers
driver | weak
hostage, hostages
onlooker, onlookers
passenger, passengers
passer-by, passers-by, passerby
protester, protesters, protestor
shopkeeper
shopper, shoppers
tourist, tourists
villager, villagers
witness, witnesses

[role kind=relative]
aunt | gender=f
boyfriend | gender=m
brother, brothers | gender=m
brother-in-law | gender=m
cousin, cousins
daughter, daughters | gender=f
family, families | body
family member, family members
father | gender=m
father-in-law | gender=m
fiancee, fiancée | gender=f
friend, friends
girlfriend | gender=f
grandfather | gender=m
grandmother | gender=f
grandson | gender=m
husband | gender=m
mother | gender=f
mother-in-law | gender=f
nephew | gender=m
niece | gender=f
parent, parents
relative, relatives
sister, sisters | gender=f
sister-in-law | gender=f
son, sons | gender=m
stepfather | gender=m
uncle | gender=m
widow | gender=f
wife | gender=f

[role kind=court]
charging documents
chief justice
court, courts | body
court documents
court papers
court records
criminal complaint
da
defence lawyer
defense attorney, defense attorneys
defense lawyer
district attorney
indictment
judge, judges
judiciary
jury | body
magistrate
prosecution | body
prosecutor, prosecutors
public prosecutor

[role kind=ngo]
aid group, aid groups | body
aid workers
airwars | body
amnesty | body
amnesty international | body
caritas | body
charity, charities | body
hrw | body
human rights watch | body
icrc | body
international committee of the red cross | body
msf | body
médecins sans frontières, medecins sans frontieres | body
ngo, ngos | body
oxfam | body
red crescent | body
red cross | body
rights group, rights groups | body
rsf | body
save the children | body
syndicate | body
watchdog | body

# Words that lend their kind to a weak one: a Foreign Ministry spokesman.
[field kind=government]
border
cabinet
central bank
city
civil aviation
civil defence
civil defense
coastguard
county
disaster
emergency
federal
fire
foreign
government
interior
jail
justice
kremlin
ministry
municipal
national
palace
presidential
prison
provincial
rail
railway
regional
rescue
state
town

[field kind=medical]
ambulance
health
hospital
medical

[field kind=military]
coalition
defence
defense
ranger, rangers

[field kind=police]
crime
gendarme
homicide
intelligence
patrol
policing
security
sheriff's

[field kind=court]
assistant district
court
district
judicial

[field kind=ngo]
aid
charity
human rights
humanitarian
refugee
refugees
relief
rights

[field kind=perpetrator]
guerrilla
insurgent
militant
rebel
taliban

# What a phrase with a word for a speaker in it can be about; with one of these
# at its end it is no speaker: "Police HQ attack: many dead".
[scene]
attack, attacks
blast, blasts
bombing, bombings
chase
clash, clashes
crash, crashes
death, deaths
explosion, explosions
fire, fires
funeral, funerals
headquarters
hq
killing, killings
massacre
protest, protests
raid, raids
shooting, shootings
shootout
siege
stabbing, stabbings
standoff
strike, strikes
trial
violence
