; of C files with the digest f49bdfab27640561

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @mel_power(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, i64 noundef %3, ptr nocapture noundef readonly %4, ptr nocapture noundef readonly %5, ptr nocapture noundef readonly %6, ptr nocapture noundef %7, ptr nocapture noundef writeonly %8, i64 noundef %9) local_unnamed_addr #0 {
  %11 = icmp sgt i64 %1, 0
  br i1 %11, label %12, label %51

12:                                               ; preds = %10
  %13 = icmp sgt i64 %2, 0
  %14 = icmp sgt i64 %3, 0
  %15 = shl i64 %2, 3
  %16 = shl i64 %2, 2
  %17 = getelementptr i8, ptr %7, i64 %16
  %18 = mul i64 %2, %1
  %19 = shl i64 %18, 3
  %20 = getelementptr i8, ptr %0, i64 %19
  %21 = icmp ult i64 %2, 8
  %22 = icmp ugt ptr %20, %7
  %23 = icmp ugt ptr %17, %0
  %24 = and i1 %22, %23
  %25 = icmp slt i64 %15, 0
  %26 = or i1 %24, %25
  %27 = and i64 %2, 9223372036854775800
  %28 = icmp eq i64 %27, %2
  br label %29

29:                                               ; preds = %12, %67
  %30 = phi ptr [ %0, %12 ], [ %69, %67 ]
  %31 = phi i64 [ 0, %12 ], [ %68, %67 ]
  %32 = phi ptr [ %8, %12 ], [ %70, %67 ]
  br i1 %13, label %33, label %52

33:                                               ; preds = %29
  %34 = or i1 %21, %26
  br i1 %34, label %35, label %37

35:                                               ; preds = %33, %50
  %36 = phi i64 [ 0, %33 ], [ %27, %50 ]
  br label %53

37:                                               ; preds = %33, %37
  %38 = phi i64 [ %48, %37 ], [ 0, %33 ]
  %39 = shl nsw i64 %38, 3
  %40 = getelementptr inbounds i8, ptr %30, i64 %39
  %41 = load <16 x float>, ptr %40, align 4, !tbaa !4
  %42 = fmul reassoc nsz contract <16 x float> %41, %41
  %43 = shufflevector <16 x float> %42, <16 x float> poison, <8 x i32> <i32 0, i32 2, i32 4, i32 6, i32 8, i32 10, i32 12, i32 14>
  %44 = fmul reassoc nsz contract <16 x float> %41, %41
  %45 = shufflevector <16 x float> %44, <16 x float> poison, <8 x i32> <i32 1, i32 3, i32 5, i32 7, i32 9, i32 11, i32 13, i32 15>
  %46 = fadd reassoc nsz contract <8 x float> %45, %43
  %47 = getelementptr inbounds float, ptr %7, i64 %38
  store <8 x float> %46, ptr %47, align 4, !tbaa !4, !alias.scope !8, !noalias !11
  %48 = add nuw i64 %38, 8
  %49 = icmp eq i64 %48, %27
  br i1 %49, label %50, label %37, !llvm.loop !13

50:                                               ; preds = %37
  br i1 %28, label %52, label %35

51:                                               ; preds = %67, %10
  ret void

52:                                               ; preds = %53, %50, %29
  br i1 %14, label %72, label %67

53:                                               ; preds = %35, %53
  %54 = phi i64 [ %65, %53 ], [ %36, %35 ]
  %55 = shl nuw nsw i64 %54, 1
  %56 = getelementptr inbounds float, ptr %30, i64 %55
  %57 = load float, ptr %56, align 4, !tbaa !4
  %58 = fmul reassoc nsz contract float %57, %57
  %59 = or disjoint i64 %55, 1
  %60 = getelementptr inbounds float, ptr %30, i64 %59
  %61 = load float, ptr %60, align 4, !tbaa !4
  %62 = fmul reassoc nsz contract float %61, %61
  %63 = fadd reassoc nsz contract float %62, %58
  %64 = getelementptr inbounds float, ptr %7, i64 %54
  store float %63, ptr %64, align 4, !tbaa !4
  %65 = add nuw nsw i64 %54, 1
  %66 = icmp eq i64 %65, %2
  br i1 %66, label %52, label %53, !llvm.loop !18

67:                                               ; preds = %72, %52
  %68 = add nuw nsw i64 %31, 1
  %69 = getelementptr inbounds i8, ptr %30, i64 %15
  %70 = getelementptr inbounds float, ptr %32, i64 %9
  %71 = icmp eq i64 %68, %1
  br i1 %71, label %51, label %29, !llvm.loop !19

72:                                               ; preds = %52, %72
  %73 = phi i64 [ %84, %72 ], [ 0, %52 ]
  %74 = phi ptr [ %83, %72 ], [ %6, %52 ]
  %75 = getelementptr inbounds i64, ptr %5, i64 %73
  %76 = load i64, ptr %75, align 8, !tbaa !20
  %77 = getelementptr inbounds i64, ptr %4, i64 %73
  %78 = load i64, ptr %77, align 8, !tbaa !20
  %79 = sub nsw i64 %76, %78
  %80 = getelementptr inbounds float, ptr %7, i64 %78
  %81 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %80, ptr noundef %74, i64 noundef %79) #3
  %82 = getelementptr inbounds float, ptr %32, i64 %73
  store float %81, ptr %82, align 4, !tbaa !4
  %83 = getelementptr inbounds float, ptr %74, i64 %79
  %84 = add nuw nsw i64 %73, 1
  %85 = icmp eq i64 %84, %3
  br i1 %85, label %67, label %72, !llvm.loop !22
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc float @dot(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #1 {
  %4 = icmp sgt i64 %2, 0
  br i1 %4, label %5, label %26

5:                                                ; preds = %3
  %6 = icmp ult i64 %2, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %23, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %23 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %24, %23 ]
  br label %28

10:                                               ; preds = %5
  %11 = and i64 %2, 9223372036854775800
  br label %12

12:                                               ; preds = %12, %10
  %13 = phi i64 [ 0, %10 ], [ %21, %12 ]
  %14 = phi <8 x float> [ zeroinitializer, %10 ], [ %20, %12 ]
  %15 = getelementptr inbounds float, ptr %0, i64 %13
  %16 = load <8 x float>, ptr %15, align 4, !tbaa !4
  %17 = getelementptr inbounds float, ptr %1, i64 %13
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !4
  %19 = fmul reassoc nsz contract <8 x float> %18, %16
  %20 = fadd reassoc nsz contract <8 x float> %19, %14
  %21 = add nuw i64 %13, 8
  %22 = icmp eq i64 %21, %11
  br i1 %22, label %23, label %12, !llvm.loop !23

23:                                               ; preds = %12
  %24 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %20)
  %25 = icmp eq i64 %11, %2
  br i1 %25, label %26, label %7

26:                                               ; preds = %28, %23, %3
  %27 = phi float [ 0.000000e+00, %3 ], [ %24, %23 ], [ %36, %28 ]
  ret float %27

28:                                               ; preds = %7, %28
  %29 = phi i64 [ %37, %28 ], [ %8, %7 ]
  %30 = phi float [ %36, %28 ], [ %9, %7 ]
  %31 = getelementptr inbounds float, ptr %0, i64 %29
  %32 = load float, ptr %31, align 4, !tbaa !4
  %33 = getelementptr inbounds float, ptr %1, i64 %29
  %34 = load float, ptr %33, align 4, !tbaa !4
  %35 = fmul reassoc nsz contract float %34, %32
  %36 = fadd reassoc nsz contract float %35, %30
  %37 = add nuw nsw i64 %29, 1
  %38 = icmp eq i64 %37, %2
  br i1 %38, label %26, label %28, !llvm.loop !24
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v8f32(float, <8 x float>) #2

attributes #0 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { nofree noinline norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #2 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #3 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!4 = !{!5, !5, i64 0}
!5 = !{!"float", !6, i64 0}
!6 = !{!"omnipotent char", !7, i64 0}
!7 = !{!"Simple C/C++ TBAA"}
!8 = !{!9}
!9 = distinct !{!9, !10}
!10 = distinct !{!10, !"LVerDomain"}
!11 = !{!12}
!12 = distinct !{!12, !10}
!13 = distinct !{!13, !14, !15, !16, !17}
!14 = !{!"llvm.loop.mustprogress"}
!15 = !{!"llvm.loop.unroll.disable"}
!16 = !{!"llvm.loop.isvectorized", i32 1}
!17 = !{!"llvm.loop.unroll.runtime.disable"}
!18 = distinct !{!18, !14, !15, !16}
!19 = distinct !{!19, !14, !15}
!20 = !{!21, !21, i64 0}
!21 = !{!"long", !6, i64 0}
!22 = distinct !{!22, !14, !15}
!23 = distinct !{!23, !14, !15, !16, !17}
!24 = distinct !{!24, !14, !15, !16}
