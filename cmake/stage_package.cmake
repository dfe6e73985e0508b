# Read by cpack twice, before it begins and when the files are staged: one moment, and folders for all to enter, whatever
# the clock and the umask are.
set(ENV{SOURCE_DATE_EPOCH} ${CPACK_L5S1_EPOCH})
if(CPACK_TEMPORARY_DIRECTORY AND EXISTS ${CPACK_TEMPORARY_DIRECTORY})
  execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -type d -exec chmod 755 {} + COMMAND_ERROR_IS_FATAL ANY)
  execute_process(COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch -h -d @${CPACK_L5S1_EPOCH} {} +
                  COMMAND_ERROR_IS_FATAL ANY)
endif()
