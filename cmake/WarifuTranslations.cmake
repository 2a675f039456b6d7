# SPDX-License-Identifier: Apache-2.0
# One function for catalogues of translations: lrelease makes .qm of each .ts, and they become
# resources under :/i18n.

# warifu_catalogues(<target> TS_FILES ...)
# The resources join <target>. For a static library Qt puts them into an object library that every
# program which links <target> takes along, so nobody has to call Q_INIT_RESOURCE.
# An unfinished entry stays English in the program; lint.translations refuses it.
function(warifu_catalogues target)
  cmake_parse_arguments(arg "" "" "TS_FILES" ${ARGN})
  qt_add_lrelease(${target} TS_FILES ${arg_TS_FILES} OPTIONS -silent -nounfinished
    QM_FILES_OUTPUT_VARIABLE qm_files)
  qt_add_resources(${target} ${target}_catalogues PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${qm_files})
endfunction()
