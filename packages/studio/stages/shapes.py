"""Modelling in a few words. One unit is ten centimetres; x to the right, y away from the camera, z up."""
import math
import random
from contextlib import contextmanager

import bmesh
import bpy
from mathutils import Matrix, Vector

heroes = []
props = []
_hero = False


@contextmanager
def hero():
    """What is made inside belongs to the hero, whose outline the plate's facts tell."""
    global _hero
    _hero = True
    yield
    _hero = False


def _join(obj, material, smooth=True, angle=38):
    bpy.context.scene.collection.objects.link(obj)
    if material:
        obj.data.materials.append(material)
    if obj.type == 'MESH' and smooth:
        for polygon in obj.data.polygons:
            polygon.use_smooth = True
        obj.data.use_auto_smooth = True
        obj.data.auto_smooth_angle = math.radians(angle)
    (heroes if _hero else props).append(obj)
    return obj


ROOM = ('sweep', 'floor', 'wall', 'gobo')


def mesh(name, verts, faces, material, **options):
    data = bpy.data.meshes.new(name)
    data.from_pydata(verts, [], faces)
    data.update()
    return _join(bpy.data.objects.new(name, data), material, **options)


def place(obj, at=(0, 0, 0), turn=(0, 0, 0), scale=1.0):
    obj.location = at
    obj.rotation_euler = [math.radians(a) for a in turn]
    obj.scale = (scale,) * 3 if isinstance(scale, (int, float)) else scale
    return obj


def group(objects, at=(0, 0, 0), turn=(0, 0, 0), scale=1.0):
    """Moves things made around the origin as one."""
    matrix = Matrix.Translation(at) @ Matrix.Rotation(math.radians(turn[2]), 4, 'Z') @ Matrix.Rotation(math.radians(turn[1]), 4, 'Y') \
        @ Matrix.Rotation(math.radians(turn[0]), 4, 'X') @ Matrix.Scale(scale, 4)
    bpy.context.view_layer.update()
    for obj in objects:
        obj.matrix_world = matrix @ obj.matrix_world
    return objects


def rounded(points, closed=False):
    """A polyline whose corners are rounded; each point is (x, y) or (x, y, radius)."""
    out = []
    count = len(points)
    for i, point in enumerate(points):
        here = Vector(point[:2])
        radius = point[2] if len(point) > 2 else 0
        if radius <= 0 or (not closed and i in (0, count - 1)):
            out.append(tuple(here))
            continue
        before = (Vector(points[i - 1][:2]) - here)
        after = (Vector(points[(i + 1) % count][:2]) - here)
        cut = min(radius, before.length * 0.49, after.length * 0.49)
        a, b = here + before.normalized() * cut, here + after.normalized() * cut
        for k in range(9):
            t = k / 8
            out.append(tuple(a * (1 - t) ** 2 + here * 2 * t * (1 - t) + b * t * t))
    return out


def lathe(profile, material, at=(0, 0, 0), turn=(0, 0, 0), scale=1.0, steps=112, angle=38):
    """Turns a profile of (radius, height, rounding) around the z axis."""
    line = rounded(profile)
    verts, faces = [], []
    for r, z in line:
        for k in range(steps):
            a = 2 * math.pi * k / steps
            verts.append((max(r, 0.0001) * math.cos(a), max(r, 0.0001) * math.sin(a), z))
    for i in range(len(line) - 1):
        for k in range(steps):
            n = (k + 1) % steps
            faces.append((i * steps + k, i * steps + n, (i + 1) * steps + n, (i + 1) * steps + k))
    obj = mesh('lathe', verts, faces, material, angle=angle)
    bm = bmesh.new()
    bm.from_mesh(obj.data)
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=0.0004)
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    bm.to_mesh(obj.data)
    bm.free()
    for polygon in obj.data.polygons:
        polygon.use_smooth = True
    return place(obj, at, turn, scale)


def bevel(obj, width, segments=5):
    modifier = obj.modifiers.new('bevel', 'BEVEL')
    modifier.width, modifier.segments, modifier.limit_method = width, segments, 'ANGLE'
    modifier.harden_normals = False
    return obj


def box(size, material, at=(0, 0, 0), edge=0.03, turn=(0, 0, 0)):
    """Stands on its base at `at`."""
    x, y, z = size[0] / 2, size[1] / 2, size[2]
    verts = [(-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0), (-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z)]
    faces = [(3, 2, 1, 0), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7)]
    return place(bevel(mesh('box', verts, faces, material), edge), at, turn)


def drum(radius, height, material, at=(0, 0, 0), edge=0.04, turn=(0, 0, 0)):
    return lathe([(0, 0), (radius, 0, edge), (radius, height, edge), (0, height)], material, at, turn)


def ball(radius, material, at=(0, 0, 0), squash=1.0, rough=0.0, seed=0):
    """Its lowest point stands at `at`; `rough` bumps it like fruit or a shrub."""
    bm = bmesh.new()
    bmesh.ops.create_icosphere(bm, subdivisions=5, radius=radius)
    data = bpy.data.meshes.new('ball')
    bm.to_mesh(data)
    bm.free()
    obj = _join(bpy.data.objects.new('ball', data), material, angle=180)
    if rough:
        displace(obj, rough, radius * 0.5, seed)
    return place(obj, (at[0], at[1], at[2] + radius * squash), (0, 0, 0), (1, 1, squash))


def displace(obj, strength, size, seed=0, depth=3):
    texture = bpy.data.textures.new('clouds', 'CLOUDS')
    texture.noise_scale, texture.noise_depth = size, depth
    modifier = obj.modifiers.new('displace', 'DISPLACE')
    modifier.texture, modifier.strength, modifier.mid_level = texture, strength, 0.5
    modifier.texture_coords = 'LOCAL'
    return obj


def ring(major, minor, material, at=(0, 0, 0), turn=(0, 0, 0)):
    bpy.ops.mesh.primitive_torus_add(major_radius=major, minor_radius=minor, major_segments=180, minor_segments=28)
    obj = bpy.context.object
    bpy.context.scene.collection.objects.unlink(obj) if obj.name in bpy.context.scene.collection.objects else None
    return place(_join(obj, material, angle=180), at, turn)


def tube(points, radius, material, at=(0, 0, 0), turn=(0, 0, 0), closed=False, ribbon=0.0, smooth=True, radii=None):
    """Something round, or a flat ribbon, along a smooth line through the points."""
    data = bpy.data.curves.new('tube', 'CURVE')
    data.dimensions, data.resolution_u, data.bevel_resolution = '3D', 20, 8
    data.bevel_depth = 0 if ribbon else radius
    data.extrude = ribbon
    data.use_fill_caps = True
    spline = data.splines.new('BEZIER' if smooth else 'POLY')
    line = spline.bezier_points if smooth else spline.points
    line.add(len(points) - 1)
    for i, (point, target) in enumerate(zip(points, line)):
        target.co = point if smooth else (*point, 1)
        if smooth:
            target.handle_left_type = target.handle_right_type = 'AUTO'
        if radii:
            target.radius = radii[i]
    spline.use_cyclic_u = closed
    obj = _join(bpy.data.objects.new('tube', data), material)
    if ribbon:
        solid = obj.modifiers.new('solid', 'SOLIDIFY')
        solid.thickness = radius
    return place(obj, at, turn)


def slab(outline, depth, material, at=(0, 0, 0), turn=(90, 0, 0), edge=0.02):
    """A flat outline (x, height[, rounding]) given depth; upright and facing the camera unless turned."""
    data = bpy.data.curves.new('slab', 'CURVE')
    data.dimensions, data.fill_mode = '2D', 'BOTH'
    data.extrude, data.bevel_depth, data.bevel_resolution = max(depth / 2 - edge, 0.0001), edge, 4
    data.offset = -edge
    points = rounded(outline, closed=True)
    spline = data.splines.new('POLY')
    spline.points.add(len(points) - 1)
    for (x, y), point in zip(points, spline.points):
        point.co = (x, y, 0, 1)
    spline.use_cyclic_u = True
    return place(_join(bpy.data.objects.new('slab', data), material), at, turn)


def rectangle(width, height, radius):
    x = width / 2
    return [(-x, 0, radius), (x, 0, radius), (x, height, radius), (-x, height, radius)]


def arch(width, height):
    r = width / 2
    return [(-r, 0)] + [(-r * math.cos(math.pi * k / 48), height - r + r * math.sin(math.pi * k / 48)) for k in range(49)] + [(r, 0)]


def surface(columns, rows, at, material, thickness=0.0, subdivide=1, closed_u=False, angle=180):
    """A grid whose points `at(u, v)` gives for u, v in 0…1."""
    verts = [at(i / (columns if closed_u else columns - 1), j / (rows - 1)) for j in range(rows) for i in range(columns)]
    faces = []
    for j in range(rows - 1):
        for i in range(columns if closed_u else columns - 1):
            n = (i + 1) % columns
            faces.append((j * columns + i, j * columns + n, (j + 1) * columns + n, (j + 1) * columns + i))
    obj = mesh('surface', verts, faces, material, angle=angle)
    if thickness:
        obj.modifiers.new('solid', 'SOLIDIFY').thickness = thickness
    if subdivide:
        modifier = obj.modifiers.new('smooth', 'SUBSURF')
        modifier.levels = modifier.render_levels = subdivide
    return obj


def cloth(width, depth, material, at=(0, 0, 0), turn=0, folds=0.06, seed=1):
    """A napkin lying with soft folds."""
    rand = random.Random(seed)
    waves = [(rand.uniform(0.8, 2.4), rand.uniform(0, 6.3), rand.uniform(0, 6.3)) for _ in range(5)]

    def point(u, v):
        x, y = (u - 0.5) * width, (v - 0.5) * depth
        z = sum(math.sin(k * (x * math.cos(d) + y * math.sin(d)) * 2 + p) for k, d, p in waves) * folds / 3
        edge = 0.05 * math.sin(7 * v + seed)
        return (x + edge * (u - 0.5), y + 0.04 * math.sin(6 * u + seed), max(0, z + folds * 0.6) + 0.012)
    return place(surface(60, 60, point, material, 0.02), at, (0, 0, turn))


def foliage(at, leaves, material, stem, height, spread, size, seed=1, droop=0.5, width=0.42, base=0.0):
    """A houseplant: broad leaves on bent stems."""
    rand = random.Random(seed)
    made = []
    for i in range(leaves):
        a = i * 2.4 + rand.uniform(-0.4, 0.4)
        reach = spread * rand.uniform(0.45, 1.0)
        top = base + height * rand.uniform(0.45, 1.0) * (1.15 - 0.3 * reach / spread)
        tip = Vector((math.cos(a) * reach, math.sin(a) * reach * 0.8, top))
        middle = Vector((tip.x * 0.35, tip.y * 0.35, base + (top - base) * 0.62))
        made.append(tube([(0, 0, base), tuple(middle), tuple(tip)], 0.022 * size, stem))
        made.append(leafed(tip, a + rand.uniform(-0.3, 0.3), size * rand.uniform(0.75, 1.15), material, droop * rand.uniform(0.6, 1.4), width))
    return group(made, at)


def leafed(at, heading, length, material, droop=0.5, width=0.42):
    """One leaf that starts at `at` and bends down."""
    def point(u, v):
        s = v * length
        half = length * width * math.sin(math.pi * min(1, v * 0.94 + 0.03)) ** 0.8 * (1 - 0.25 * v)
        lift = (0.55 * v - droop * 1.3 * v * v) * length
        side = (u - 0.5) * 2 * half
        cup = abs(u - 0.5) * 2
        x, y = math.cos(heading), math.sin(heading)
        return (at[0] + x * s - y * side, at[1] + y * s + x * side, at[2] + lift + cup * cup * half * 0.28)
    return surface(7, 12, point, material, 0.008, 2)


def bounds(objects, camera_of):
    """The box, in shares of the plate, that the objects' outlines fill."""
    depsgraph = bpy.context.evaluated_depsgraph_get()
    xs, ys = [], []
    for obj in objects:
        evaluated = obj.evaluated_get(depsgraph)
        data = evaluated.to_mesh()
        for vertex in data.vertices:
            x, y = camera_of(evaluated.matrix_world @ vertex.co)
            xs.append(x)
            ys.append(y)
        evaluated.to_mesh_clear()
    return [min(xs), min(ys), max(xs), max(ys)]
