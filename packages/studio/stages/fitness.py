"""Fitness: iron on rubber."""

from lights import daylight
from materials import coat, own, rubber, steel, wood
from shapes import box, group, hero, lathe, tube
from stage import camera, room, stage

iron = lambda: own((0.03, 0.03, 0.033), 0.5, bump=0.25, scale=26.0, specular=0.5)
floor_rubber = lambda: own((0.05, 0.05, 0.053), 0.75, bump=0.4, scale=50.0, specular=0.3)


def kettlebell(at=(0, 0, 0), scale=1.0, turn=0, body=None):
    shell = body or coat('prop', 0.38, 0.3, 0.1, 30)
    made = [
        lathe([(0, 0), (0.55, 0, 0.08), (0.98, 0.35, 0.35), (1.12, 0.95, 0.45), (0.92, 1.5, 0.4), (0.45, 1.78, 0.3), (0, 1.84)], shell),
        tube([(-0.5, 0, 1.5), (-0.68, 0, 2.0), (-0.62, 0, 2.36), (-0.3, 0, 2.56), (0.3, 0, 2.56), (0.62, 0, 2.36), (0.68, 0, 2.0), (0.5, 0, 1.5)], 0.19, iron(), radii=[1.35, 1.05, 1, 1, 1, 1, 1.05, 1.35]),
    ]
    return group(made, at, (0, 0, turn), scale)


def dumbbell(at=(0, 0, 0), turn=0, scale=1.0, head=None):
    made = [lathe([(0, -0.75), (0.13, -0.75, 0.02), (0.155, 0, 0.4), (0.13, 0.75, 0.02), (0, 0.75)], steel(0.28), (0, 0, 0.52), (0, 90, 0))]
    for side in (-1, 1):
        made.append(lathe([(0, 0), (0.5, 0, 0.08), (0.56, 0.12, 0.06), (0.56, 0.62, 0.06), (0.44, 0.74, 0.06), (0, 0.74)], rubber(), (side * 0.6, 0, 0.52), (0, side * 90, 0), steps=6, angle=25))
        made.append(lathe([(0, 0), (0.3, 0, 0.02), (0.3, 0.05, 0.02), (0, 0.05)], head or coat('accent', 0.3, 0.5), (side * 1.32, 0, 0.52), (0, side * 90, 0)))
    for obj in made[1::2]:
        obj.rotation_euler[2] = 0
    return group(made, at, (0, 0, turn), scale)


def plate(at, radius=1.5, zone='prop', thick=0.34):
    made = [
        lathe([(0.3, 0), (radius, 0, 0.06), (radius, thick, 0.06), (radius * 0.82, thick, 0.03), (radius * 0.76, thick - 0.08, 0.03), (0.52, thick - 0.08, 0.03), (0.5, thick, 0.02), (0.3, thick)], coat(zone, 0.5, 0, 0.1, 40) if zone != 'own' else rubber()),
        lathe([(0.25, 0), (0.3, 0.0), (0.3, thick + 0.01, 0.01), (0.25, thick + 0.01)], steel()),
    ]
    return group(made, at)


@stage('fitness-kettlebell', ['fitness'], ['kettlebell', 'dumbbells'], any_subject=True)
def fitness_kettlebell():
    room(floor=floor_rubber(), back=3.6)
    with hero():
        kettlebell((0, 0, 0), 1.4, 12)
    dumbbell((2.25, 1.1, 0), 62, 0.9)
    box((1.8, 1.5, 1.9), wood('ash'), (-2.3, 1.7, 0), 0.03, (0, 0, 14))
    plate((-2.1, 0.3, 0), 0.75, 'own')
    camera(height=2.4, ground=0.82)
    return daylight('blinds', aim=(0, 3.0, 3.6))


@stage('fitness-plates', ['fitness', 'automotive'])
def fitness_plates():
    room(floor=floor_rubber(), back=3.6)
    plate((0, 0, 0), 1.95, 'own')
    plate((0, 0, 0.34), 1.8, 'prop')
    lathe([(0, 0), (1.7, 0, 0.05), (1.7, 0.18, 0.05), (0, 0.18)], coat('accent', 0.4), (0, 0, 0.68))
    dumbbell((-2.55, 0.9, 0), 68, 0.8)
    kettlebell((2.5, 1.3, 0), 0.72, 30, iron())
    camera(height=2.9)
    return {**daylight('window'), 'spot': ((0, 0, 0.86), 2.9, 3.2)}
