# SPDX-License-Identifier: Apache-2.0
# One function for QML modules: static, under qrc:/qt/qml, compiled ahead of time in release only
# (measured: 52 s against 4.6 s for 30 pages, for 30 ms at the first start).
set(WARIFU_QML_DIR ${CMAKE_BINARY_DIR}/qml)

# warifu_qml_module(<name> URI <Warifu.X> [QML_FILES ...] [SINGLETONS ...] [SOURCES ...]
#                   [PUBLIC libs...] [TARGET <target>])
# Target warifu_qml_<name>, alias warifu::qml_<name>; programs link warifu::qml_<name> and its
# plugin warifu_qml_<name>plugin and name it in Q_IMPORT_QML_PLUGIN.
function(warifu_qml_module name)
  cmake_parse_arguments(arg "" "URI" "QML_FILES;SINGLETONS;SOURCES;PUBLIC;DEPENDS" ${ARGN})
  set(target warifu_qml_${name})
  string(REPLACE "." "/" folder ${arg_URI})
  set_source_files_properties(${arg_SINGLETONS} PROPERTIES QT_QML_SINGLETON_TYPE TRUE)
  set(CMAKE_AUTOMOC ON)
  set(cachegen)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Release")
    set(cachegen NO_CACHEGEN)
  endif()
  qt_add_library(${target} STATIC)
  add_library(warifu::qml_${name} ALIAS ${target})
  qt_add_qml_module(${target}
    URI ${arg_URI}
    VERSION 1.0
    RESOURCE_PREFIX /qt/qml
    OUTPUT_DIRECTORY ${WARIFU_QML_DIR}/${folder}
    IMPORT_PATH ${WARIFU_QML_DIR}
    ${cachegen}
    DEPENDENCIES ${arg_DEPENDS}
    QML_FILES ${arg_SINGLETONS} ${arg_QML_FILES}
    SOURCES ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  if(NOT cachegen)
    # What Qt generates shadows its own parameters; our sources are checked for it by the preset dev.
    foreach(generated ${target} ${target}_qmlcache)
      if(TARGET ${generated})
        set_target_properties(${generated} PROPERTIES WARIFU_MAY_SHADOW ON)
        if(arg_QML_FILES)
          # Generated files are short and read the same long headers.
          set_target_properties(${generated} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 16)
        endif()
      endif()
    endforeach()
  endif()
  target_link_libraries(${target} PUBLIC warifu_flags Qt6::Qml ${arg_PUBLIC})
  # Generated registration code includes the headers by their bare names.
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
endfunction()
