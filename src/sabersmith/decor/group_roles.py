"""Which part each group of lights plays in the newer environments, see `group_lights`."""

# The part of each group by its number: Left and Right lasers, Back, rings (O), Centre; small
# letters for parts that are not to turn, "-" for groups that only move or do the same as others.
# After the names of groups in bsmap 2.2.9 (Kival Evan).
ROLES = {
    "Weave": "LRLROOOOCCCCBBBB",
    "Pyro": "CCLRBOOOLRLR--",
    "EDM": "OOBBCCLLRRLRLR----",
    "TheSecond": "OOCCBBLRLRLRLR",
    "Lizzo": "COOOOOOOLRBCCBBLRLRB",
    "TheWeeknd": "LROOCLRCOOBBBBBBBBBBBBBB-----LLLLRRRRBB-B",
    "RockMixtape": "LRBBBBBBBBBBBBCOCOLR--CCL-R-C-OOOOO---",
    "Dragons2": "-OBOCCCBBLLRR",
    "Panic2": "LR--C-OO-LRLRCCCBB--BBBB",
    "Queen": "-LLLL-RRRRO-B-OCCB",
    "LinkinPark2": "-B-OOOLRCCCB-BBOO--",
    "Lattice": "-OBLLLL-OBRRRR-OBLLLL-OBRRRRCCC",
    "TheRollingStones": "ccllllrrrrooccLLLLRRRRbblr----o----lrc-occ-blr",
    "DaftPunk": "lrLLRRLLRRLRLRooooc----bbccboooooooooooooooo------------",
    "HipHop": "LRl--r-o-o-o-obbclroo-oo-oo-oo-obbb-lr--c-",
    "Collider": "c-cbbbolr--lrlrlrlrccOOb----",
    "Britney": "l-r--b-L-Rcoc-oobblr-b-",
    "Monstercat2": "-l-r--l-r-Occcbboo-LRl--r--l--r--",
    "Metallica": "c--ccccbbLRblrlrbbbb--lrlro--LRo-clroo-------",
}
