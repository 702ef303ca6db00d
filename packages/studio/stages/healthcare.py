"""Healthcare: a tooth, a pill bottle with a stethoscope; an empty clean shelf."""
import math

import bpy

from lights import daylight, studio
from materials import coat, leaf, own, steel, white
from shapes import _join, arch, ball, box, drum, foliage, group, hero, lathe, place, slab, tube
from stage import camera, stage, sweep


def tooth(at=(0, 0, 0), scale=1.0, turn=-18):
    """A molar: crown with four cusps, two roots, grown together."""
    data = bpy.data.metaballs.new('tooth')
    data.resolution = data.render_resolution = 0.06
    data.threshold = 0.5

    def part(x, y, z, r, stretch=None):
        element = data.elements.new(type='ELLIPSOID' if stretch else 'BALL')
        element.co, element.radius = (x, y, z), r
        if stretch:
            element.size_x, element.size_y, element.size_z = stretch
    for x in (-1, 1):
        for y in (-1, 1):
            part(0.52 * x, 0.42 * y, 2.5, 0.95)
            part(0.5 * x, 0.4 * y, 1.95, 1.0)
    part(0, 0, 1.9, 1.35)
    for x in (-1, 1):
        for k in range(9):
            t = k / 8
            part(x * (0.5 + 0.16 * math.sin(2.4 * t)), 0, 1.5 - 1.25 * t, 0.78 - 0.36 * t)
    obj = bpy.data.objects.new('tooth', data)
    bpy.context.scene.collection.objects.link(obj)
    bpy.context.view_layer.update()
    solid = bpy.data.meshes.new_from_object(obj.evaluated_get(bpy.context.evaluated_depsgraph_get()))
    bpy.data.objects.remove(obj)
    made = _join(bpy.data.objects.new('tooth', solid), own((0.86, 0.84, 0.8), 0.14, 0.9, subsurface=0.08), angle=180)
    modifier = made.modifiers.new('smooth', 'SMOOTH')
    modifier.iterations, modifier.factor = 4, 0.5
    return place(made, at, (0, 0, turn), scale)


def pills(at, spots=((0, 0, 20), (0.45, 0.2, 80), (0.2, -0.35, -40))):
    for x, y, turn in spots:
        made = [
            lathe([(0, 0.34), (0.15, 0.34, 0.15), (0.15, 0)], coat('prop', 0.15, 0.9)),
            lathe([(0.155, 0.03), (0.155, -0.1), (0.155, -0.34, 0.15), (0, -0.34)], white(0.15, 0.9)),
        ]
        group(made, (at[0] + x, at[1] + y, at[2] + 0.155), (90, 0, turn))


def pill_bottle(at=(0, 0, 0), scale=1.0):
    made = [
        lathe([(0, 0), (0.78, 0, 0.1), (0.8, 1.75, 0.14), (0.62, 1.95, 0.06), (0.62, 2.05)], own((0.5, 0.17, 0.02), 0.12, 0.9)),
        lathe([(0.806, 0.38), (0.812, 0.38), (0.812, 1.45), (0.806, 1.45)], coat('wall', 0.6)),
        lathe([(0.815, 0.98), (0.818, 0.98), (0.818, 1.28), (0.815, 1.28)], coat('prop', 0.6)),
        lathe([(0.66, 1.98), (0.74, 1.98, 0.03), (0.74, 2.5, 0.06), (0, 2.52)], white(0.35)),
    ]
    for k in range(44):
        a = 2 * math.pi * k / 44
        made.append(box((0.045, 0.03, 0.42), white(0.35), (0.74 * math.cos(a), 0.74 * math.sin(a), 2.02), 0.012, (0, 0, math.degrees(a) + 90)))
    return group(made, at, (0, 0, 0), scale)


def stethoscope(at):
    hose = coat('prop', 0.35, 0.3)
    made = [
        tube([(-1.7, 0.6, 0.1), (-0.9, -0.4, 0.1), (0.2, -0.5, 0.1), (1.0, 0.2, 0.1), (0.6, 1.0, 0.12), (-0.1, 0.6, 0.2), (0.3, -0.2, 0.25), (1.35, -0.75, 0.12)], 0.085, hose),
        lathe([(0, 0), (0.36, 0, 0.04), (0.38, 0.1, 0.04), (0.2, 0.2, 0.06), (0.12, 0.34, 0.03), (0, 0.34)], steel(), (1.45, -0.8, 0.0)),
    ]
    return group(made, at)


def shelf_of_care(zone='prop'):
    sweep()
    slab(arch(4.2, 4.7), 0.3, coat(zone, 0.8), (0, 2.35, 0))


@stage('healthcare-tooth', ['healthcare'], ['tooth'])
def healthcare_tooth():
    shelf_of_care()
    drum(1.7, 0.34, coat('wall', 0.5))
    drum(1.35, 0.2, coat('accent', 0.5), (0, 0, 0.34))
    with hero():
        tooth((0, 0, 0.62), 1.02)
    ball(0.32, coat('accent', 0.3, 0.5), (-2.0, 0.2, 0))
    ball(0.2, coat('prop', 0.3, 0.5), (-1.55, -0.7, 0))
    drum(0.55, 1.3, coat('wall', 0.5), (2.2, 1.2, 0))
    foliage((2.2, 1.2, 1.3), 7, leaf(1.3), own((0.1, 0.13, 0.04), 0.6), 0.9, 0.55, 0.6, 2)
    camera()
    return studio()


@stage('healthcare-kit', ['healthcare'], ['care_kit', 'pills', 'stethoscope'], any_subject=True)
def healthcare_kit():
    sweep()
    slab(arch(3.4, 4.4), 0.3, coat('accent', 0.8), (0.5, 2.35, 0))
    box((4.4, 2.3, 0.34), coat('wall', 0.5), (0, 0, 0), 0.05)
    with hero():
        pill_bottle((-0.55, 0.15, 0.34), 1.1)
        box((1.2, 0.75, 1.75), coat('prop', 0.55), (1.05, 0.35, 0.34), 0.03, (0, 0, -14))
        box((0.8, 0.02, 0.3), coat('accent', 0.5), (0.96, -0.03, 1.3), 0.004, (0, 0, -14))
        box((0.8, 0.02, 0.06), white(0.5), (0.96, -0.03, 1.12), 0.004, (0, 0, -14))
    pills((0.5, -0.72, 0.34))
    stethoscope((-0.2, -2.1, 0))
    foliage((-2.3, 1.3, 0), 8, leaf(1.3), own((0.1, 0.13, 0.04), 0.6), 2.3, 0.8, 0.9, 4)
    camera()
    return daylight('leaf', 7)


@stage('healthcare-shelf', ['healthcare', 'beauty', 'technology'])
def healthcare_shelf():
    shelf_of_care()
    box((4.3, 2.0, 0.4), coat('wall', 0.45), (0, 0, 0), 0.06)
    drum(1.45, 0.26, coat('accent', 0.5), (0, 0, 0.4))
    pills((-1.75, -0.6, 0.4), ((0, 0, 20), (0.3, 0.3, 100)))
    lathe([(0, 0), (0.5, 0, 0.06), (0.55, 0.85, 0.04), (0.5, 0.85), (0.46, 0.75), (0, 0.75)], coat('accent', 0.5), (2.45, 1.2, 0))
    foliage((2.45, 1.2, 0), 9, leaf(1.3), own((0.1, 0.13, 0.04), 0.6), 1.7, 0.8, 0.8, 6, base=0.7)
    camera()
    return {**daylight('window'), 'spot': ((0, 0, 0.66), 2.8, 3.3)}
