"""Projects on disk: what a crash leaves is taken up again, and nothing grows without end."""

import json

import pytest

from sabersmith.errors import InputError
from sabersmith.studio.limits import Limits
from sabersmith.studio.projects import FILE, Projects


@pytest.fixture
def projects(tmp_path):
    return Projects(tmp_path / "home", Limits(projects=3, waiting=2, versions=3))


def add(projects, name="song"):
    file = projects.root / "dropped"
    file.write_bytes(b"song")
    return projects.create(file, name, "song")


def add_version(projects, project, said="change", takes=1):
    numbers = [projects.new_number(project) for _ in range(takes)]
    for number in numbers:
        folder = projects.version(project, number)
        folder.mkdir()
        folder.with_suffix(".json").write_text("{}")
    projects.add_versions(project, numbers, said)
    return numbers


def versions_on_disk(projects, project):
    folder = projects.folder(project) / "versions"
    assert {int(item.stem) for item in folder.glob("*.json")} == {
        int(item.name) for item in folder.iterdir() if item.is_dir()
    }
    return sorted(int(item.stem) for item in folder.glob("*.json"))


def test_a_studio_that_starts_again_knows_its_projects_and_jobs(projects):
    project = add(projects, "näme")
    project.title = "Tïtle"
    projects.ask(project, {"kind": "map", "settings": {"seed": 3}})
    project.working, project.partial = True, -1
    projects.save(project)
    (projects.root / "broken").mkdir()
    (projects.root / "broken" / FILE).write_text("{")
    again = Projects(projects.root, projects.limits)
    [found] = again.all()
    assert (found.id, found.name, found.title) == (project.id, "näme", "Tïtle")
    assert found.state == "waiting" and found.partial is None
    assert again.next_job() is found and found.job == project.job


@pytest.mark.parametrize(
    "damage",
    [lambda data: {**data, "locks": [1]}, lambda data: {**data, "used": "now"}, lambda data: [1]],
)
def test_a_damaged_project_is_passed_over(projects, damage):
    whole, broken = add(projects), add(projects)
    file = projects.folder(broken) / FILE
    file.write_text(json.dumps(damage(json.loads(file.read_text()))))
    assert [found.id for found in Projects(projects.root, projects.limits).all()] == [whole.id]


def test_jobs_are_done_in_the_order_in_which_they_were_asked_for(projects):
    first, second, third = add(projects), add(projects), add(projects)
    projects.ask(second, {"kind": "map"})
    projects.ask(first, {"kind": "map"})
    with pytest.raises(InputError, match="wait already"):
        projects.ask(third, {"kind": "map"})
    with pytest.raises(InputError, match="being worked on"):
        projects.ask(first, {"kind": "map"})
    assert projects.next_job() is second
    projects.end_job(second, "why")
    assert (second.state, second.error) == ("failed", "why")
    assert projects.next_job() is first
    with pytest.raises(InputError, match="remove some"):
        add(projects)


def test_a_change_comes_before_new_maps(projects):
    first, second = add(projects), add(projects)
    projects.ask(first, {"kind": "map"})
    projects.ask(second, {"kind": "redo"})
    assert projects.next_job() is second
    projects.end_job(second)
    assert projects.next_job() is first


def test_locks_of_the_release_before_are_of_standard_charts(projects):
    project = add(projects)
    project.locks = [["Expert", 1.0, 2.0], ["OneSaber", "Easy", 3.0, 4.0]]
    projects.save(project)
    [again] = Projects(projects.root, Limits()).all()
    assert again.locks == [["Standard", "Expert", 1.0, 2.0], ["OneSaber", "Easy", 3.0, 4.0]]


def test_undo_and_redo_go_through_versions_and_a_new_change_ends_the_redo(projects):
    project = add(projects)
    for _ in range(3):
        add_version(projects, project)
    assert (project.current, project.history) == (3, [1, 2, 3])
    projects.step_history(project, -1)
    projects.step_history(project, -1)
    projects.step_history(project, -1)
    assert project.current == 1
    projects.step_history(project, 1)
    assert project.current == 2
    add_version(projects, project)
    assert (project.current, project.history) == (4, [1, 2, 4])
    assert versions_on_disk(projects, project) == [1, 2, 4]
    add_version(projects, project)
    assert versions_on_disk(projects, project) == [2, 4, 5], "only three are kept"
    assert set(project.said) == {"2", "4", "5"}


def test_one_of_several_takes_is_chosen(projects):
    project = add(projects)
    add_version(projects, project)
    takes = add_version(projects, project, takes=3)
    assert project.current == takes[0] and project.takes == takes
    projects.choose(project, takes[2])
    assert project.history == [1, takes[2]]
    with pytest.raises(InputError):
        projects.choose(project, 1)
    add_version(projects, project)
    assert versions_on_disk(projects, project) == [1, takes[2], 5]
    assert project.takes == []


def test_what_is_not_used_any_more_is_removed(projects):
    project = add(projects)
    path = projects.folder(project) / FILE
    data = json.loads(path.read_text())
    path.write_text(json.dumps({**data, "used": 1.0}))
    assert Projects(projects.root, projects.limits).all() == []
    assert not path.parent.exists()


def test_a_removed_project_leaves_nothing(projects):
    project = add(projects)
    projects.remove(project)
    projects.save(project)  # of work that was still being done
    assert list(projects.root.iterdir()) == [] and projects.get(project.id) is None
