"""Light: a window's sun through a gobo, softboxes, strips and spots. Nothing is downloaded; the sky is a gradient."""
import math
import random

import bpy
from mathutils import Euler, Vector

from materials import own
from shapes import mesh


def sky(low, high, strength):
    """The room's own light: from `low` (below) to `high` (above), linear RGB."""
    world = bpy.data.worlds.new('sky')
    bpy.context.scene.world = world
    world.use_nodes = True
    world.cycles.sampling_method = 'NONE'
    tree = world.node_tree
    coordinates = tree.nodes.new('ShaderNodeTexCoord')
    split = tree.nodes.new('ShaderNodeSeparateXYZ')
    ramp = tree.nodes.new('ShaderNodeValToRGB')
    ramp.color_ramp.elements[0].color = (*low, 1)
    ramp.color_ramp.elements[1].color = (*high, 1)
    ramp.color_ramp.elements[1].position = 0.8
    tree.links.new(coordinates.outputs['Generated'], split.inputs[0])
    tree.links.new(split.outputs['Z'], ramp.inputs[0])
    tree.links.new(ramp.outputs[0], tree.nodes['Background'].inputs[0])
    tree.nodes['Background'].inputs[1].default_value = strength


def _aim(obj, target):
    obj.rotation_euler = (Vector(target) - obj.location).to_track_quat('-Z', 'Y').to_euler()


def softbox(at, target, energy, size, colour=(1, 1, 1), high=None, seen=True):
    light = bpy.data.lights.new('softbox', 'AREA')
    light.energy, light.color, light.size = energy, colour, size
    if high:
        light.shape, light.size_y = 'RECTANGLE', high
    obj = bpy.data.objects.new('softbox', light)
    obj.location = at
    _aim(obj, target)
    obj.visible_glossy = seen
    bpy.context.scene.collection.objects.link(obj)
    return obj


def spot(at, target, energy, angle, blend=0.6, size=0.4, colour=(1, 1, 1)):
    light = bpy.data.lights.new('spot', 'SPOT')
    light.energy, light.color = energy, colour
    light.spot_size, light.spot_blend, light.shadow_soft_size = math.radians(angle), blend, size
    obj = bpy.data.objects.new('spot', light)
    obj.location = at
    _aim(obj, target)
    bpy.context.scene.collection.objects.link(obj)
    return obj


def sun(turn, energy, softness, colour=(1, 0.93, 0.84)):
    """`turn` in degrees; returns the way back to the sun, for gobos."""
    light = bpy.data.lights.new('sun', 'SUN')
    light.energy, light.angle, light.color = energy, math.radians(softness), colour
    obj = bpy.data.objects.new('sun', light)
    obj.rotation_euler = [math.radians(a) for a in turn]
    bpy.context.scene.collection.objects.link(obj)
    return Euler(obj.rotation_euler).to_matrix()


def _gobo(verts, faces, matrix, aim, distance, turn):
    obj = mesh('gobo', verts, faces, own((0.5, 0.5, 0.5)), smooth=False)
    obj.visible_camera = obj.visible_glossy = obj.visible_diffuse = obj.visible_transmission = False
    obj.location = Vector(aim) + matrix @ Vector((0, 0, distance))
    obj.rotation_euler = (matrix @ Euler((0, 0, math.radians(turn))).to_matrix()).to_euler()
    return obj


def leaf_gobo(matrix, aim, distance=9, seed=4, scale=1.0, turn=0, fronds=3):
    """Palm fronds between the sun and the wall."""
    rand = random.Random(seed)
    verts, faces = [], []

    def leaflet(p, a, length, width):
        c, s = math.cos(a), math.sin(a)
        first = len(verts)
        for i in range(8):
            u = i / 7
            half = width * math.sin(math.pi * min(1, u * 0.9 + 0.05))
            verts.append((p[0] + c * length * u - s * half, p[1] + s * length * u + c * half, 0))
            verts.append((p[0] + c * length * u + s * half, p[1] + s * length * u - c * half, 0))
        faces.extend((first + 2 * i, first + 2 * i + 1, first + 2 * i + 3, first + 2 * i + 2) for i in range(7))
    for k in range(fronds):
        x, y, a = -3.2 + rand.uniform(-0.5, 0.8), 1.6 - 1.9 * k + rand.uniform(-0.4, 0.4), 0.35 - 0.42 * k + rand.uniform(-0.15, 0.15)
        for i in range(17):
            u = i / 16
            p = (x + math.cos(a) * u * 4, y + math.sin(a) * u * 4 - 0.4 * u * u)
            for side in (1, -1):
                leaflet(p, a + side * (0.95 - 0.45 * u) + rand.uniform(-0.06, 0.06), 1.5 * (1 - 0.5 * u) + 0.15, 0.1)
    _gobo([tuple(scale * c for c in v) for v in verts], faces, matrix, aim, distance, turn)


def window_gobo(matrix, aim, distance=9, wide=3.2, high=4.6, columns=2, rows=3, bar=0.16, turn=0):
    """A window's frame: light falls through its panes only."""
    verts, faces = [], []

    def plank(x0, y0, x1, y1):
        first = len(verts)
        verts.extend([(x0, y0, 0), (x1, y0, 0), (x1, y1, 0), (x0, y1, 0)])
        faces.append((first, first + 1, first + 2, first + 3))
    far = 40
    plank(-far, -far, -wide / 2, far)
    plank(wide / 2, -far, far, far)
    plank(-wide / 2, -far, wide / 2, -high / 2)
    plank(-wide / 2, high / 2, wide / 2, far)
    for i in range(1, columns):
        x = -wide / 2 + wide * i / columns
        plank(x - bar / 2, -high / 2, x + bar / 2, high / 2)
    for j in range(1, rows):
        y = -high / 2 + high * j / rows
        plank(-wide / 2, y - bar / 2, wide / 2, y + bar / 2)
    _gobo(verts, faces, matrix, aim, distance, turn)


def blinds_gobo(matrix, aim, distance=9, slats=9, pitch=0.7, turn=0, length=9):
    """Slats of a blind."""
    verts, faces = [], []
    for i in range(slats):
        y = (i - slats / 2) * pitch
        first = len(verts)
        verts.extend([(-length, y, 0), (length, y, 0), (length, y + pitch * 0.45, 0), (-length, y + pitch * 0.45, 0)])
        faces.append((first, first + 1, first + 2, first + 3))
    _gobo(verts, faces, matrix, aim, distance, turn)


# --- rigs: what most stages share; each returns the facts that grounding a cut-out needs -----------------------------

def daylight(gobo='leaf', seed=4, turn=(52, 0, -42), energy=3.2, fill=0.62, softness=2.2, aim=(0.2, 3.5, 4.2)):
    """Morning sun from the upper left through leaves or a window, in a bright room."""
    sky((0.9, 0.92, 0.96), (1, 1, 1), fill)
    matrix = sun(turn, energy, softness)
    if gobo == 'leaf':
        leaf_gobo(matrix, aim, 9, seed, 1.15)
    elif gobo == 'window':
        window_gobo(matrix, aim, 9)
    elif gobo == 'blinds':
        blinds_gobo(matrix, aim, 9)
    softbox((-6, -5, 7), (0, 0, 1), 260, 3.5, seen=True)
    softbox((6, -6, 4), (0, 0, 1), 90, 5)
    return {'light': [0.86, 0.21], 'softness': 0.3}


def studio(energy=1.0, fill=0.5):
    """A large softbox at the upper left, a reflector at the right."""
    sky((0.85, 0.87, 0.9), (1, 1, 1), fill)
    softbox((-5.5, -3.5, 8), (0, 0.5, 0.8), 1150 * energy, 3.6)
    softbox((6.5, -4, 4), (0, 0, 1.2), 150 * energy, 4, high=6)
    softbox((0, 1.5, 9.5), (0, 4.5, 4), 260 * energy, 5, seen=False)
    return {'light': [0.6, 0.12], 'softness': 0.8}


def drama(pool=1.0, rim=1.0, key=1.0, pool_at=(0, 5, 3.2)):
    """Dark room: a pool of light on the wall, two rim strips from behind, a narrow key from the upper left."""
    sky((0.5, 0.6, 0.8), (0.5, 0.55, 0.7), 0.035)
    spot((0, -1.5, 8.5), pool_at, 1900 * pool, 44, 1.0, 1.5)
    softbox((-5.2, 3.2, 4.2), (0, 0, 1.6), 520 * rim, 0.8, high=6, colour=(0.92, 0.96, 1))
    softbox((5.2, 3.0, 4.2), (0, 0, 1.6), 620 * rim, 0.8, high=6)
    spot((-4, -6, 8), (0, 0, 1.2), 3800 * key, 24, 0.8, 0.7, (1, 0.95, 0.88))
    return {'light': [0.5, 0.12], 'softness': 0.5}
