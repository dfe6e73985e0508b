// Bodies: depth only. Begins with place.glsl.
void main()
{
    v_body = body_position();
    vec4 world = u_model * vec4(v_body, 1.0);
    gl_Position = u_view_projection * world;
}
