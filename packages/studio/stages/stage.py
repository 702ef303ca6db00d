"""The register of stages and what all of them share: the frame, the sweep of the wall, the facts a plate tells."""
import math

import bpy
from bpy_extras.object_utils import world_to_camera_view
from mathutils import Vector

import shapes
from materials import coat, plaster

# the plate every format is cut from or drawn out of: nearly square, plain wall at both sides
WIDTH, HEIGHT = 1020, 1050

stages = {}


def stage(name, trades, subjects=(), mood='airy', any_subject=False):
    """Registers a function that builds a stage and returns its facts: {light, softness, spot?}."""
    def register(build):
        stages[name] = {'build': build, 'trades': list(trades), 'subjects': list(subjects), 'mood': mood, 'any': any_subject}
        return build
    return register


def sweep(material=None, back=4.2, radius=2.0, floor=None):
    """Floor and wall in one piece, wide enough that its edges are never seen."""
    profile = [(-30, 0)] + [(back - radius + radius * math.sin(a), radius - radius * math.cos(a))
                            for a in (math.pi / 2 * k / 24 for k in range(25))] + [(back, 30)]
    verts = [(x, y, z) for y, z in profile for x in (-40, 40)]
    faces = [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(profile) - 1)]
    obj = shapes.mesh('sweep', verts, faces, material or plaster('wall'), angle=180)
    if floor:
        obj.data.materials.append(floor)
        for polygon in obj.data.polygons:
            polygon.material_index = 1 if polygon.center.y < back - radius else 0
    return obj


def room(wall=None, floor=None, back=4.2):
    """A wall and a floor that meet at an edge."""
    shapes.mesh('floor', [(-40, -30, 0), (40, -30, 0), (40, back, 0), (-40, back, 0)], [(0, 1, 2, 3)], floor or coat('prop', 0.6))
    shapes.mesh('wall', [(-40, back, 0), (40, back, 0), (40, back, 30), (-40, back, 30)], [(0, 1, 2, 3)], wall or plaster('wall'))


def table(material, edge=-3.2, top=0.0, thick=0.35, back=2.6):
    """A table top across the whole frame, its front edge in sight."""
    return shapes.box((60, back - edge, thick), material, (0, (back + edge) / 2, top - thick), 0.05)


def camera(height=3.1, distance=14.0, lens=74.0, ground=0.82, stop=1.6, focus=None, aim_x=0.0):
    """Looks level, so uprights stay upright; the frame is shifted until z = 0 at y = 0 stands at `ground` of its height."""
    data = bpy.data.cameras.new('camera')
    obj = bpy.data.objects.new('camera', data)
    bpy.context.scene.collection.objects.link(obj)
    bpy.context.scene.camera = obj
    obj.location = (aim_x, -distance, height)
    obj.rotation_euler = (math.radians(90), 0, 0)
    data.sensor_fit, data.sensor_width, data.lens = 'HORIZONTAL', 36, lens
    wide = distance * 36 / lens
    high = wide * HEIGHT / WIDTH
    data.shift_y = ((ground - 0.5) * high - height) / wide
    data.dof.use_dof = True
    data.dof.focus_distance = focus or distance - 0.3
    # units are decimetres, the lens counts in metres: a tenth of the stop gives the blur of a real table-top picture
    data.dof.aperture_fstop = stop / 10
    return obj


def project(point):
    scene = bpy.context.scene
    at = world_to_camera_view(scene, scene.camera, Vector(point))
    return at.x, 1 - at.y


def spot_of(at, width, height):
    """Where a product may stand: its ground point and the room around it, in shares of the plate."""
    x, y = project(at)
    left, _ = project((at[0] - width / 2, at[1], at[2]))
    right, _ = project((at[0] + width / 2, at[1], at[2]))
    _, top = project((at[0], at[1], at[2] + height))
    return {'x': x, 'y': y, 'width': right - left, 'height': y - top}
