"""The demo's product photos, modelled and path-traced here: blender -b -P make.py -- FOLDER [SAMPLES]"""
import math
import sys

import bpy

out, samples = sys.argv[sys.argv.index("--") + 1], int((sys.argv[sys.argv.index("--") + 2:] or ["160"])[0])


def reset():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.cycles.device = "CPU"
    scene.cycles.samples = samples
    scene.cycles.use_denoising = False
    scene.cycles.sample_clamp_indirect = 4
    scene.cycles.caustics_reflective = scene.cycles.caustics_refractive = False
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.resolution_x = scene.render.resolution_y = 1000
    scene.view_settings.look = "Medium High Contrast"
    scene.render.image_settings.file_format, scene.render.image_settings.quality = "JPEG", 92
    world = bpy.data.worlds.new("w")
    scene.world = world
    world.use_nodes = True
    world.node_tree.nodes["Background"].inputs[0].default_value = (0.9, 0.93, 1, 1)
    world.node_tree.nodes["Background"].inputs[1].default_value = 0.35
    return scene


def material(name, color, rough=0.5, metal=0.0, transmission=0.0, subsurface=0.0):
    m = bpy.data.materials.new(name)
    m.use_nodes = True
    p = m.node_tree.nodes["Principled BSDF"].inputs
    p["Base Color"].default_value = (*color, 1)
    p["Roughness"].default_value = rough
    p["Metallic"].default_value = metal
    p["Transmission"].default_value = transmission
    p["Subsurface"].default_value = subsurface
    return m


def textured(m, low, high, scale, bump=0.0, detail=8):
    """Colour and height from one noise: crust, wood, cloth."""
    t = m.node_tree
    noise, ramp = t.nodes.new("ShaderNodeTexNoise"), t.nodes.new("ShaderNodeValToRGB")
    coord = t.nodes.new("ShaderNodeTexCoord")
    mapping = t.nodes.new("ShaderNodeMapping")
    t.links.new(coord.outputs["Object"], mapping.inputs["Vector"])
    t.links.new(mapping.outputs["Vector"], noise.inputs["Vector"])
    noise.inputs["Scale"].default_value, noise.inputs["Detail"].default_value = scale, detail
    ramp.color_ramp.elements[0].color, ramp.color_ramp.elements[1].color = (*low, 1), (*high, 1)
    ramp.color_ramp.elements[0].position, ramp.color_ramp.elements[1].position = 0.35, 0.65
    t.links.new(noise.outputs["Fac"], ramp.inputs["Fac"])
    bsdf = t.nodes["Principled BSDF"]
    t.links.new(ramp.outputs["Color"], bsdf.inputs["Base Color"])
    if bump:
        node = t.nodes.new("ShaderNodeBump")
        node.inputs["Strength"].default_value = bump
        t.links.new(noise.outputs["Fac"], node.inputs["Height"])
        t.links.new(node.outputs["Normal"], bsdf.inputs["Normal"])
    return mapping


def area(x, y, z, size, power, color=(1, 1, 1), at=(0, 0, 0.3)):
    light = bpy.data.lights.new("a", "AREA")
    light.size, light.energy, light.color = size, power, color
    o = bpy.data.objects.new("a", light)
    bpy.context.collection.objects.link(o)
    o.location = (x, y, z)
    aim(o, at)


def aim(o, at):
    from mathutils import Vector

    o.rotation_euler = (Vector(at) - o.location).to_track_quat("-Z", "Y").to_euler()


def camera(x, y, z, at, lens=70):
    c = bpy.data.cameras.new("c")
    c.lens = lens
    o = bpy.data.objects.new("c", c)
    bpy.context.collection.objects.link(o)
    o.location = (x, y, z)
    aim(o, at)
    c.dof.use_dof, c.dof.focus_distance, c.dof.aperture_fstop = True, (o.location - __import__("mathutils").Vector(at)).length, 4
    bpy.context.scene.camera = o


def sweep(color, rough=0.6):
    """A seamless backdrop: floor and wall in one curve."""
    verts, faces, n = [], [], 24
    profile = [(-6, 0)] + [(2 + 1.5 * math.sin(a * math.pi / 2 / n), 1.5 - 1.5 * math.cos(a * math.pi / 2 / n)) for a in range(n + 1)] + [(3.5, 8)]
    for y, z in profile:
        verts += [(-9, y, z), (9, y, z)]
    faces = [(i * 2, i * 2 + 1, i * 2 + 3, i * 2 + 2) for i in range(len(profile) - 1)]
    mesh = bpy.data.meshes.new("sweep")
    mesh.from_pydata(verts, [], faces)
    o = bpy.data.objects.new("sweep", mesh)
    for p in mesh.polygons:
        p.use_smooth = True
    bpy.context.collection.objects.link(o)
    mesh.materials.append(material("sweep", color, rough))


def lathe(name, profile, mat, at=(0, 0, 0), segments=96, tilt=None):
    verts, faces = [], []
    for r, z in profile:
        for s in range(segments):
            a = 2 * math.pi * s / segments
            verts.append((r * math.cos(a), r * math.sin(a), z))
    for i in range(len(profile) - 1):
        for s in range(segments):
            n = (s + 1) % segments
            faces.append((i * segments + s, i * segments + n, (i + 1) * segments + n, (i + 1) * segments + s))
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(verts, [], faces)
    for p in mesh.polygons:
        p.use_smooth = True
    o = bpy.data.objects.new(name, mesh)
    o.location = at
    if tilt:
        o.rotation_euler = tilt
    mesh.materials.append(mat)
    bpy.context.collection.objects.link(o)
    return o


def box(at, size, mat, bevel=0.02, tilt=(0, 0, 0)):
    bpy.ops.mesh.primitive_cube_add(location=at, rotation=tilt)
    o = bpy.context.object
    o.scale = [s / 2 for s in size]
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    mod = o.modifiers.new("b", "BEVEL")
    mod.width, mod.segments = bevel, 4
    o.data.materials.append(mat)
    return o


def loaf(at, turn, size=1.0):
    bpy.ops.mesh.primitive_uv_sphere_add(segments=256, ring_count=128, location=at)
    o = bpy.context.object
    o.rotation_euler = (0, 0, turn)
    for v in o.data.vertices:
        x, y, z = v.co
        score = sum(math.exp(-(((x - c + 0.35 * y) / 0.055) ** 2)) for c in (-0.5, -0.17, 0.17, 0.5)) if z > 0 else 0
        swell = 1 + 0.03 * math.sin(5 * x + 3 * y)
        z2 = z * 0.72 if z > 0 else z * 0.3
        v.co = (x * 1.05 * size * swell, y * 0.62 * size * swell, (z2 - 0.075 * score * max(z, 0) ** 0.5) * size)
    for p in o.data.polygons:
        p.use_smooth = True
    tex = bpy.data.textures.new("t", "CLOUDS")
    tex.noise_scale = 0.09
    d = o.modifiers.new("d", "DISPLACE")
    d.texture, d.strength = tex, 0.035
    crust = material("crust", (0.4, 0.17, 0.05), 0.62)
    textured(crust, (0.1, 0.028, 0.006), (0.45, 0.18, 0.05), 3.2, 0.35)
    # Flour lies where the crust faces the sky.
    t = crust.node_tree
    geo, sep, flour, mix, grain = (t.nodes.new(n) for n in ("ShaderNodeNewGeometry", "ShaderNodeSeparateXYZ", "ShaderNodeMapRange", "ShaderNodeMixRGB", "ShaderNodeTexNoise"))
    grain.inputs["Scale"].default_value = 16
    times = t.nodes.new("ShaderNodeMath")
    times.operation = "MULTIPLY"
    t.links.new(geo.outputs["Normal"], sep.inputs["Vector"])
    t.links.new(sep.outputs["Z"], flour.inputs["Value"])
    flour.inputs["From Min"].default_value, flour.inputs["To Max"].default_value = 0.68, 0.7
    t.links.new(flour.outputs["Result"], times.inputs[0])
    t.links.new(grain.outputs["Fac"], times.inputs[1])
    bsdf = t.nodes["Principled BSDF"]
    t.links.new(bsdf.inputs["Base Color"].links[0].from_socket, mix.inputs["Color1"])
    mix.inputs["Color2"].default_value = (0.9, 0.83, 0.7, 1)
    t.links.new(times.outputs["Value"], mix.inputs["Fac"])
    t.links.new(mix.outputs["Color"], bsdf.inputs["Base Color"])
    o.data.materials.append(crust)


def bakery():
    scene = reset()
    sweep((0.42, 0.3, 0.22), 0.8)
    wood = material("wood", (0.3, 0.16, 0.07), 0.45)
    textured(wood, (0.17, 0.075, 0.03), (0.36, 0.19, 0.085), 3, 0.12).inputs["Scale"].default_value = (0.5, 7, 7)
    box((0, -0.1, 0.06), (3.4, 2.1, 0.12), wood, 0.03, (0, 0, math.radians(8)))
    loaf((0.02, -0.05, 0.33), math.radians(20), 1.02)
    linen = material("linen", (0.85, 0.82, 0.76), 0.95)
    box((-1.35, 0.62, 0.17), (1.0, 0.7, 0.06), linen, 0.03, (0.1, 0.05, 0.6))
    stalk, ear = material("stalk", (0.62, 0.46, 0.18), 0.7), material("ear", (0.72, 0.52, 0.2), 0.6)
    for k in range(5):
        a = math.radians(-18 + 7 * k)
        x0, y0 = -0.1 + 0.05 * k, -0.9 - 0.03 * k
        bpy.ops.mesh.primitive_cylinder_add(radius=0.011, depth=1.0, location=(x0, y0 + 0.15, 0.145), rotation=(math.pi / 2, 0, math.pi / 2 + a))
        bpy.context.object.data.materials.append(stalk)
        for g in range(9):
            d = 0.36 + 0.05 * g
            bpy.ops.mesh.primitive_uv_sphere_add(radius=0.038, location=(x0 + d * math.cos(a), y0 + 0.15 + d * math.sin(a) + (0.024 if g % 2 else -0.024), 0.155))
            bpy.context.object.scale = (1.5, 0.75, 0.8)
            bpy.context.object.rotation_euler = (0, 0, a + (0.4 if g % 2 else -0.4))
            bpy.context.object.data.materials.append(ear)
    area(-3.2, -1.0, 3.6, 2.2, 330, (1, 0.9, 0.76))
    area(3.2, -2.5, 2.2, 3, 70, (0.8, 0.88, 1))
    area(1.2, 3, 3, 1.5, 120, (1, 0.85, 0.65))
    camera(0.5, -4.6, 2.1, (0, -0.1, 0.32), 62)
    return scene


def clinic():
    scene = reset()
    sweep((0.6, 0.82, 0.82), 0.7)
    glass = material("ceramic", (0.93, 0.95, 0.94), 0.18)
    lathe("glass", [(0, 0.05), (0.4, 0.05), (0.43, 0.0), (0.46, 0.02), (0.5, 1.05), (0.485, 1.06), (0.47, 1.05), (0.435, 0.1), (0, 0.1)], glass, (0.15, 0, 0))
    for k, (color, lean, turn) in enumerate((((0.03, 0.42, 0.45), 0.24, 0.5), ((0.95, 0.4, 0.3), -0.26, -0.35))):
        handle, bristle = material("h", color, 0.25), material("b", (0.97, 0.97, 0.95), 0.7)
        x = 0.15 + (0.1 if k else -0.1)
        parent = bpy.data.objects.new("p", None)
        bpy.context.collection.objects.link(parent)
        parts = [box((0, 0, 0.75), (0.12, 0.09, 1.5), handle, 0.04), box((0, 0, 1.56), (0.065, 0.06, 0.3), handle, 0.025), box((0, 0, 1.8), (0.15, 0.07, 0.36), handle, 0.035)]
        parts += [box((-0.045 + 0.045 * i, -0.095, 1.68 + 0.06 * j), (0.034, 0.14, 0.044), bristle, 0.012) for i in range(3) for j in range(5)]
        for p in parts:
            p.parent = parent
        parent.location, parent.rotation_euler = (x, 0, 0.12), (0, -lean, turn)
    tube, cap = material("tube", (0.98, 0.99, 0.99), 0.3), material("cap", (0.03, 0.42, 0.45), 0.3)
    t = lathe("tube", [(0, 0), (0.19, 0), (0.2, 0.05), (0.2, 0.9), (0.12, 1.0), (0, 1.0)], tube, (-1.25, -0.45, 0.2), tilt=(0, math.pi / 2, math.radians(-14)))
    c = lathe("cap", [(0, 1.0), (0.125, 1.0), (0.115, 1.26), (0, 1.26)], cap, (-1.25, -0.45, 0.2), tilt=(0, math.pi / 2, math.radians(-14)))
    box((-0.72, -0.585, 0.39), (0.5, 0.1, 0.012), cap, 0.004, (0.0, 0, math.radians(-14)))
    area(-3, -2.5, 4, 2.6, 330)
    area(3.5, -1.5, 2.5, 2.5, 130, (0.9, 0.97, 1))
    area(0, 2.4, 3.5, 2, 90)
    camera(-0.35, -5.4, 1.9, (-0.2, 0, 0.85), 62)
    return scene


def shop():
    scene = reset()
    sweep((0.86, 0.5, 0.22), 0.75)
    steel = material("steel", (0.75, 0.76, 0.77), 0.22, 1.0)
    coat = material("coat", (0.015, 0.075, 0.07), 0.42)
    coat.node_tree.nodes["Principled BSDF"].inputs["Clearcoat"].default_value = 0.35
    cap = material("cap", (0.02, 0.02, 0.022), 0.4)
    textured(coat, (0.012, 0.065, 0.06), (0.02, 0.09, 0.085), 90, 0.08, 2)
    lathe("base", [(0, 0), (0.4, 0), (0.43, 0.03), (0.43, 0.12)], steel)
    lathe("body", [(0.43, 0.12), (0.445, 0.14), (0.445, 1.45), (0.42, 1.58), (0.34, 1.7), (0.28, 1.75)], coat)
    lathe("neck", [(0.28, 1.75), (0.265, 1.77), (0.265, 1.86)], steel)
    lathe("cap", [(0.29, 1.84), (0.3, 1.86), (0.3, 2.1), (0.28, 2.13), (0, 2.13)], cap)
    bpy.ops.mesh.primitive_torus_add(location=(0, 0, 2.2), rotation=(math.pi / 2, 0, 0.5), major_radius=0.2, minor_radius=0.035, major_segments=64)
    bpy.context.object.data.materials.append(cap)
    badge = box((0, -0.447, 0.95), (0.22, 0.012, 0.22), steel, 0.005, (0, math.radians(45), 0))
    badge.rotation_euler = (0, math.radians(45), 0)
    stone = material("stone", (0.3, 0.22, 0.17), 0.85)
    textured(stone, (0.2, 0.14, 0.1), (0.42, 0.31, 0.24), 4, 0.5)
    for x, y, r, h in ((0.95, 0.35, 0.5, 0.32), (-1.0, 0.55, 0.62, 0.42), (-0.82, -0.42, 0.26, 0.16)):
        bpy.ops.mesh.primitive_ico_sphere_add(subdivisions=5, radius=r, location=(x, y, h * 0.55))
        o = bpy.context.object
        o.scale = (1, 0.85, h / r)
        tex = bpy.data.textures.new("t", "CLOUDS")
        tex.noise_scale = 0.5
        m = o.modifiers.new("d", "DISPLACE")
        m.texture, m.strength = tex, 0.25
        o.data.materials.append(stone)
        bpy.ops.object.shade_smooth()
    area(-3.2, -2.2, 4, 1.8, 420, (1, 0.93, 0.84))
    area(3.2, -0.6, 2.4, 1.4, 170, (0.75, 0.86, 1))
    area(0.5, 2.6, 3.2, 2, 160, (1, 0.7, 0.4))
    camera(0.35, -6.4, 1.75, (0, 0, 1.02), 66)
    return scene


for name, build in (("bakery", bakery), ("clinic", clinic), ("web-shop", shop)):
    if len(sys.argv) > sys.argv.index("--") + 3 and name not in sys.argv[sys.argv.index("--") + 3:]:
        continue
    scene = build()
    scene.render.filepath = f"{out}/{name}.jpg"
    bpy.ops.render.render(write_still=True)
