"""The ways to play that maps are made for, by the game's names (bsmg.wiki, "Characteristic")."""

STANDARD, ONE_SABER, NO_ARROWS = "Standard", "OneSaber", "NoArrows"
NINETY, FULL_CIRCLE, LIGHTSHOW = "90Degree", "360Degree", "Lightshow"
CHARACTERISTICS = (STANDARD, ONE_SABER, NO_ARROWS, NINETY, FULL_CIRCLE, LIGHTSHOW)
LAWLESS = "Lawless"  # anything goes; only maps from elsewhere have it
TWO_HANDED = (STANDARD, NO_ARROWS, NINETY, FULL_CIRCLE)  # with the notes of a Standard chart
