# Bodies that carry out attacks, or are said to. The first form is the full
# name; all forms of a line are one body.

[armed]
15 september liberation league
9 may people's liberation forces
abu nidal organisation, abu nidal organization, abu nidal group
abu sayyaf, abu sayyaf group
al-aqsa martyrs brigades, al-aqsa martyrs' brigades
al-mourabitoun
al-nusra front, jabhat al-nusra, nusra front
al-qaeda, al qaeda, al-qaida, al qaida
al-qaeda in the arabian peninsula, aqap
al-qaeda in the islamic maghreb, aqim
al-shabaab, al shabaab, al-shabab, al shabab
alfaro lives, alfaro vive, alfaro lives damn it, alfaro vive carajo
allied democratic forces, adf
ansar al-islam
ansar al-sharia
ansar dine
ansarul islam
anticommunist action alliance
april 19 movement, 19 april movement, 19th of april movement, m-19
army of national liberation, national liberation army, eln, camilist union - army of national liberation, camilist union-army of national liberation, uc-eln
aum shinrikyo
balochistan liberation army, baloch liberation army, bla
balochistan liberation front, baloch liberation front
black september
boko haram
central american workers revolutionary party, prtc, revolutionary party of central american workers
cinchonero popular liberation movement, cinchoneros, cinchonero
clandestine armed forces
clara elizabeth ramirez front, clara elizabeth ramirez metropolitan front
colombian revolutionary armed forces, revolutionary armed forces of colombia, farc
communist party of peru
communist party of the philippines
contra, contras, nicaraguan resistance
death to kidnappers, mas
democratic forces for the liberation of rwanda, fdlr
eastern turkestan islamic movement, etim
eta, basque homeland and freedom, euskadi ta askatasuna
extraditables, los extraditables
farabundo marti national liberation front, fmln, farabundo marti front
farabundo marti national liberation front-revolutionary democratic front, fmln-fdr
fatah
ghost shadows
guatemalan national revolutionary unity, urng
guerrilla army of the poor, egp
hamas, islamic resistance movement, qassam brigades, izz al-din al-qassam brigades
haqqani network
hay'at tahrir al-sham, hayat tahrir al-sham, hts
hezbollah, hizballah, hizbollah, hizbullah
hizb-ul-mujahideen, hizbul mujahideen
houthis, houthi, houthi movement, ansar allah
independent pirates
indian mujahideen
irish republican army, ira, real ira, new ira, provisional ira
islamic jihad, palestinian islamic jihad
islamic state, islamic state group, isis, isil, is group, daesh, islamic state of iraq and the levant, islamic state of iraq and syria
islamic state in khorasan, islamic state khorasan, islamic state khorasan province, isis-k, iskp, is-k
islamic state west africa province, iswap
jaish-e-mohammad, jaish-e-mohammed, jem
jamaat nusrat al-islam wal-muslimin, jnim
jamaat-ul-ahrar
jemaah islamiyah, jemaah islamiah
july 16 movement
kach
ku klux klan, kkk
kurdistan freedom falcons, kurdistan freedom hawks, tak
kurdistan workers party, kurdistan workers' party, pkk
lashkar-e-jhangvi, lej
lashkar-e-taiba, lashkar-e-tayyiba, let
lautaro, lautaro youth movement, lautaro movement
liberation tigers of tamil eelam, ltte, tamil tigers
lord's resistance army, lra
lorenzo zelaya popular revolutionary forces
m23
mai-mai, mai mai
manuel rodriguez patriotic front, fpmr
maoists, maoist
maximiliano hernandez martinez brigade, maximiliano hernandez martinez anticommunist brigade
medellin cartel, medellin drug cartel
morazanist patriotic front, morazanist liberation front
moro islamic liberation front, milf
movement for the emancipation of the niger delta, mend
movement of the revolutionary left, mir
national resistance, rn
nationalist republican alliance, arena
new people's army, npa
november 17, 17 november
oromo liberation army, ola
people's liberation army, popular liberation army, epl
people's revolutionary army, erp
people's revolutionary command
popular front for the liberation of palestine, pflp
popular liberation forces, fpl, people's liberation forces
provos
rapid support forces, rsf
recontras
red army faction
red brigades
renamo
ricardo franco front
sandinist people's army, eps, sandinist popular army
secret anticommunist army, esa
shining path, sendero luminoso, sl, peruvian communist party
sipah-e-sahaba
sombra negra
sons of odin
syrian democratic forces, sdf
taliban, taleban, afghan taliban
tehreek-e-taliban pakistan, tehrik-i-taliban pakistan, tehreek-i-taliban pakistan, tehrik-e-taliban pakistan, ttp, pakistani taliban, pakistan taliban
the order
tupac amaru revolutionary movement, mrta, tupac amaru
ulster volunteer force, uvf
unita
united liberation front of asom, ulfa
united self-defence forces of colombia, auc
wagner, wagner group
weathermen
white hand, mano blanca
workers self-defense movement, morena
zapatista army of national liberation, zapatistas, ezln
zarate willka liberation armed forces, zarate willka armed forces of liberation, zarate willka, zarate wilka
zetas, los zetas

# Bodies of a state, which strike too.
[state]
administrative department of security, das
air force
armed forces
armored brigade
army
atlacatl battalion
battalion
central intelligence agency, cia
civil defense
coast guard
department of criminal investigation, dic
drug enforcement administration, dea
government
high command
infantry brigade
intelligence service, inter-services intelligence, isi
israel defense forces, idf, israeli army, israeli military
judicial police
military
mossad
national guard
national police
navy
police
regime
revolutionary guard, revolutionary guards, irgc
security forces
treasury police

# Nouns that end, or open, the name of a body.
[kind]
alliance
army
battalion
bloc
brigade
cartel
cell
coalition
commando
faction
federation
force
forces
front
gang
group
guard
league
mafia
militia
movement
network
organisation
organization
party
path
squad
squads
union
