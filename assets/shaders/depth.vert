// Bodies: depth only. Begins with place.glsl.
void main()
{
    vec3 rest = rest_position();
    vec3 side = vec3(u_mirror, 1.0, 1.0);
    v_body = rest * side;
    mat3 bend;
    vec4 world = u_model * vec4(posed(rest, bend) * side, 1.0);
    gl_Position = u_view_projection * world;
}
