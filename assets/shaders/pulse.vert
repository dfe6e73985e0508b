// Nerves again, for the volleys that travel along them. Begins with place.glsl.
layout(location = 1) in vec3 a_normal;
layout(location = 4) in vec2 a_turn;  // along, around
uniform float u_swell;                // mm: the glow stands off the nerve
out float v_along;
out vec3 v_normal, v_world;

void main()
{
    vec3 side = vec3(u_mirror, 1.0, 1.0);
    v_body = a_position * side;
    mat3 bend;
    vec3 skin = posed(a_position, bend) + bend * a_normal * u_swell;
    vec4 world = u_model * vec4(skin * side, 1.0);
    v_along = a_turn.x;
    v_normal = mat3(u_model) * (bend * a_normal * side);
    v_world = world.xyz;
    gl_Position = u_view_projection * world;
}
