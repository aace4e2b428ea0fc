"""Names of difficulties, by how dense they are for what they are."""

from sabersmith.beatmap.difficulty import NPS_RANGE

# From the sparsest third of the range of NPS_RANGE to the densest, and beyond it.
LABELS = {
    "Easy": ("Stroll", "Easygoing", "Bouncy", "Busy Feet"),
    "Normal": ("Relaxed", "Steady", "Brisk", "Hurried"),
    "Hard": ("Groove", "Driving", "Pushing", "Restless"),
    "Expert": ("Flow", "Intense", "Fierce", "Breathless"),
    "ExpertPlus": ("Rapid", "Relentless", "Blazing", "Overdrive"),
}


def choose_label(difficulty: str, density: float) -> str:
    """Return the label of a chart with `density` notes a second."""
    low, high = NPS_RANGE[difficulty]
    names = LABELS[difficulty]
    step = int((density - low) / (high - low) * (len(names) - 1))
    return names[min(max(step, 0), len(names) - 1)]
