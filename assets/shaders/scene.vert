// Bodies: what scene.frag needs to know of a vertex. Begins with place.glsl.
layout(location = 1) in vec3 a_normal;
layout(location = 2) in vec3 a_fibre;
layout(location = 3) in vec4 a_mix;   // occlusion, cavity, mask, unused
layout(location = 4) in vec2 a_turn;  // along, around

uniform mat4 u_view, u_light;

out vec3 v_world, v_normal, v_fibre, v_view_normal;
out vec4 v_mix;
out vec2 v_turn;
#ifdef GLASS
out vec3 v_limb;  // skin: cosine and sine of the turn about the limb, way down it
#endif
#if QUALITY > 0
out vec3 v_light;
#endif

void main()
{
    vec3 rest = rest_position();
    vec3 side = vec3(u_mirror, 1.0, 1.0);
    v_body = rest * side;
    mat3 bend;
    vec4 world = u_model * vec4(posed(rest, bend) * side, 1.0);
    v_world = world.xyz;
    mat3 turn = mat3(u_model);
    v_normal = turn * (bend * a_normal * side);
    v_fibre = turn * (bend * a_fibre * side);
    v_view_normal = mat3(u_view) * v_normal;
    v_mix = a_mix;
    v_turn = a_turn;
#ifdef GLASS
    v_limb = vec3(a_fibre.xy, a_turn.x);
#endif
#if QUALITY > 0
    v_light = (u_light * world).xyz * 0.5 + 0.5;
#endif
    gl_Position = u_view_projection * world;
}
