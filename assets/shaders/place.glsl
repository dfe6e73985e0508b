// Where a vertex is: shrunken by atrophy, mirrored for the right side. Shared, so that every pass agrees to the bit.
layout(location = 0) in vec3 a_position;  // mm, body frame
layout(location = 5) in vec3 a_atrophy;   // displacement in 32 mm

uniform mat4 u_view_projection, u_model;
uniform float u_mirror;    // -1 for the right side of the patient
uniform vec4 u_lost_bulk;  // front of the shin, calf, front of the thigh, back of the thigh

out vec3 v_body;
invariant gl_Position;

vec3 body_position()
{
    // The skin spans all compartments: blend by height, and by depth behind the limb's axis.
    float thigh = smoothstep(-560.0, -490.0, a_position.y);
    float back = smoothstep(6.0, -26.0, a_position.z);
    float lost = mix(mix(u_lost_bulk.x, u_lost_bulk.y, back), mix(u_lost_bulk.z, u_lost_bulk.w, back), thigh);
    return (a_position + a_atrophy * (32.0 * lost)) * vec3(u_mirror, 1.0, 1.0);
}
