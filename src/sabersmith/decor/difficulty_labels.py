"""Labels of difficulties, chosen by how dense a chart is for its difficulty."""

from sabersmith.beatmap.difficulty import NPS_RANGE

# One label for each third of the range in NPS_RANGE, from sparse to dense, and one for denser.
LABELS = {
    "Easy": ("Stroll", "Easygoing", "Bouncy", "Busy Feet"),
    "Normal": ("Relaxed", "Steady", "Brisk", "Hurried"),
    "Hard": ("Groove", "Driving", "Pushing", "Restless"),
    "Expert": ("Flow", "Intense", "Fierce", "Breathless"),
    "ExpertPlus": ("Rapid", "Relentless", "Blazing", "Overdrive"),
}


def choose_label(difficulty: str, density: float) -> str:
    """Return the label of a chart with `density` notes per second."""
    low, high = NPS_RANGE[difficulty]
    names = LABELS[difficulty]
    step = int((density - low) / (high - low) * (len(names) - 1))
    return names[min(max(step, 0), len(names) - 1)]
