; of C files with the digest 02ffe065f368a46e

%struct.Room = type { ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr, ptr }

; Function Attrs: nofree norecurse nosync nounwind
define dso_local void @take_steps(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr noundef %3) local_unnamed_addr #0 {
  %5 = alloca %struct.Room, align 8
  call void @llvm.lifetime.start.p0(i64 192, ptr nonnull %5) #17
  tail call void @llvm.experimental.noalias.scope.decl(metadata !4)
  %6 = load i64, ptr %0, align 8, !tbaa !7, !noalias !4
  %7 = getelementptr inbounds i8, ptr %0, i64 8
  %8 = load i64, ptr %7, align 8, !tbaa !14, !noalias !4
  %9 = mul nsw i64 %8, %6
  %10 = getelementptr inbounds i8, ptr %0, i64 560
  %11 = load ptr, ptr %10, align 8, !tbaa !15, !noalias !4
  store ptr %11, ptr %5, align 8, !tbaa !16, !alias.scope !4
  %12 = getelementptr inbounds i8, ptr %0, i64 24
  %13 = load i64, ptr %12, align 8, !tbaa !18, !noalias !4
  %14 = mul i64 %13, %6
  %15 = getelementptr inbounds float, ptr %11, i64 %14
  %16 = getelementptr inbounds i8, ptr %5, i64 8
  store ptr %15, ptr %16, align 8, !tbaa !19, !alias.scope !4
  %17 = getelementptr inbounds float, ptr %15, i64 %14
  %18 = getelementptr inbounds i8, ptr %5, i64 16
  store ptr %17, ptr %18, align 8, !tbaa !20, !alias.scope !4
  %19 = getelementptr inbounds float, ptr %17, i64 %14
  %20 = getelementptr inbounds i8, ptr %5, i64 24
  store ptr %19, ptr %20, align 8, !tbaa !21, !alias.scope !4
  %21 = mul i64 %14, 12
  %22 = getelementptr inbounds i8, ptr %19, i64 %21
  %23 = getelementptr inbounds i8, ptr %5, i64 32
  store ptr %22, ptr %23, align 8, !tbaa !22, !alias.scope !4
  %24 = getelementptr inbounds i8, ptr %0, i64 32
  %25 = load i64, ptr %24, align 8, !tbaa !23, !noalias !4
  %26 = mul nsw i64 %25, %6
  %27 = getelementptr inbounds float, ptr %22, i64 %26
  %28 = getelementptr inbounds i8, ptr %5, i64 40
  store ptr %27, ptr %28, align 8, !tbaa !24, !alias.scope !4
  %29 = getelementptr inbounds i8, ptr %0, i64 48
  %30 = load i64, ptr %29, align 8, !tbaa !25, !noalias !4
  %31 = mul nsw i64 %30, %6
  %32 = getelementptr inbounds float, ptr %27, i64 %31
  %33 = getelementptr inbounds i8, ptr %5, i64 48
  store ptr %32, ptr %33, align 8, !tbaa !26, !alias.scope !4
  %34 = getelementptr inbounds float, ptr %32, i64 %9
  %35 = getelementptr inbounds i8, ptr %5, i64 56
  store ptr %34, ptr %35, align 8, !tbaa !27, !alias.scope !4
  %36 = getelementptr inbounds float, ptr %34, i64 %9
  %37 = getelementptr inbounds i8, ptr %5, i64 64
  store ptr %36, ptr %37, align 8, !tbaa !28, !alias.scope !4
  %38 = getelementptr inbounds float, ptr %36, i64 %9
  %39 = getelementptr inbounds i8, ptr %5, i64 72
  store ptr %38, ptr %39, align 8, !tbaa !29, !alias.scope !4
  %40 = getelementptr inbounds float, ptr %38, i64 %8
  %41 = getelementptr inbounds i8, ptr %5, i64 80
  store ptr %40, ptr %41, align 8, !tbaa !30, !alias.scope !4
  %42 = mul i64 %6, 136
  %43 = getelementptr inbounds i8, ptr %40, i64 %42
  %44 = getelementptr inbounds i8, ptr %5, i64 88
  store ptr %43, ptr %44, align 8, !tbaa !31, !alias.scope !4
  %45 = getelementptr inbounds i8, ptr %0, i64 72
  %46 = load i64, ptr %45, align 8, !tbaa !32, !noalias !4
  %47 = shl nsw i64 %46, 3
  %48 = getelementptr inbounds i8, ptr %43, i64 %47
  %49 = getelementptr inbounds i8, ptr %5, i64 96
  store ptr %48, ptr %49, align 8, !tbaa !33, !alias.scope !4
  %50 = getelementptr inbounds float, ptr %48, i64 %6
  %51 = getelementptr inbounds i8, ptr %5, i64 104
  store ptr %50, ptr %51, align 8, !tbaa !34, !alias.scope !4
  %52 = getelementptr inbounds float, ptr %50, i64 %6
  %53 = getelementptr inbounds i8, ptr %5, i64 112
  store ptr %52, ptr %53, align 8, !tbaa !35, !alias.scope !4
  %54 = getelementptr inbounds float, ptr %52, i64 %6
  %55 = getelementptr inbounds i8, ptr %5, i64 120
  store ptr %54, ptr %55, align 8, !tbaa !36, !alias.scope !4
  %56 = getelementptr inbounds float, ptr %54, i64 %6
  %57 = getelementptr inbounds i8, ptr %5, i64 128
  store ptr %56, ptr %57, align 8, !tbaa !37, !alias.scope !4
  %58 = getelementptr inbounds float, ptr %56, i64 %6
  %59 = getelementptr inbounds i8, ptr %5, i64 136
  store ptr %58, ptr %59, align 8, !tbaa !38, !alias.scope !4
  %60 = mul i64 %6, 376
  %61 = getelementptr inbounds i8, ptr %58, i64 %60
  %62 = getelementptr inbounds i8, ptr %5, i64 144
  store ptr %61, ptr %62, align 8, !tbaa !39, !alias.scope !4
  %63 = getelementptr inbounds i8, ptr %0, i64 568
  %64 = load ptr, ptr %63, align 8, !tbaa !40, !noalias !4
  %65 = getelementptr inbounds i8, ptr %5, i64 160
  store ptr %64, ptr %65, align 8, !tbaa !41, !alias.scope !4
  %66 = shl nsw i64 %46, 4
  %67 = getelementptr inbounds i8, ptr %64, i64 %66
  %68 = getelementptr inbounds i8, ptr %5, i64 168
  store ptr %67, ptr %68, align 8, !tbaa !42, !alias.scope !4
  %69 = getelementptr inbounds i64, ptr %67, i64 %6
  %70 = getelementptr inbounds i8, ptr %5, i64 176
  store ptr %69, ptr %70, align 8, !tbaa !43, !alias.scope !4
  %71 = getelementptr inbounds i64, ptr %69, i64 %6
  %72 = getelementptr inbounds i8, ptr %5, i64 184
  store ptr %71, ptr %72, align 8, !tbaa !44, !alias.scope !4
  %73 = shl i64 %6, 4
  %74 = getelementptr i8, ptr %71, i64 %73
  %75 = getelementptr i8, ptr %74, i64 192
  %76 = getelementptr inbounds i8, ptr %5, i64 152
  store ptr %75, ptr %76, align 8, !tbaa !45, !alias.scope !4
  %77 = icmp slt i64 %1, %2
  br i1 %77, label %78, label %81

78:                                               ; preds = %4
  %79 = icmp eq ptr %3, null
  %80 = getelementptr inbounds i8, ptr %0, i64 112
  br label %82

81:                                               ; preds = %100, %4
  call void @llvm.lifetime.end.p0(i64 192, ptr nonnull %5) #17
  ret void

82:                                               ; preds = %78, %100
  %83 = phi i64 [ %1, %78 ], [ %101, %100 ]
  br i1 %79, label %91, label %84

84:                                               ; preds = %82
  %85 = sub nsw i64 %83, %1
  %86 = load i64, ptr %0, align 8, !tbaa !7
  %87 = mul nsw i64 %86, %85
  %88 = load i64, ptr %7, align 8, !tbaa !14
  %89 = mul nsw i64 %87, %88
  %90 = getelementptr inbounds float, ptr %3, i64 %89
  br label %91

91:                                               ; preds = %82, %84
  %92 = phi ptr [ %90, %84 ], [ null, %82 ]
  call fastcc void @score(ptr noundef nonnull %0, ptr noundef nonnull %5, i64 noundef %83, ptr noundef %92) #18
  %93 = load i64, ptr %80, align 8, !tbaa !46
  %94 = icmp eq i64 %93, 0
  br i1 %94, label %99, label %95

95:                                               ; preds = %91
  %96 = load i64, ptr %0, align 8, !tbaa !7
  %97 = icmp sgt i64 %96, 11
  br i1 %97, label %98, label %99

98:                                               ; preds = %95
  call fastcc void @best_of_endings(ptr noundef nonnull %0, ptr noundef nonnull %5) #18
  br label %100

99:                                               ; preds = %95, %91
  call fastcc void @best_extensions(ptr noundef nonnull %0, ptr noundef nonnull %5) #18
  br label %100

100:                                              ; preds = %99, %98
  call fastcc void @go_on(ptr noundef nonnull %0, ptr noundef nonnull %5, i64 noundef %83) #18
  %101 = add i64 %83, 1
  %102 = icmp eq i64 %101, %2
  br i1 %102, label %81, label %82, !llvm.loop !47
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree noinline norecurse nosync nounwind
define internal fastcc void @score(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr noundef readonly %3) unnamed_addr #2 {
  %5 = getelementptr inbounds i8, ptr %0, i64 8
  %6 = load i64, ptr %5, align 8, !tbaa !14
  %7 = getelementptr inbounds i8, ptr %0, i64 304
  %8 = load i64, ptr %7, align 8, !tbaa !50
  %9 = add nsw i64 %8, %2
  %10 = getelementptr inbounds i8, ptr %0, i64 136
  %11 = load double, ptr %10, align 8, !tbaa !51
  %12 = fptrunc double %11 to float
  %13 = getelementptr inbounds i8, ptr %0, i64 152
  %14 = load double, ptr %13, align 8, !tbaa !52
  %15 = fptrunc double %14 to float
  %16 = getelementptr inbounds i8, ptr %1, i64 48
  %17 = load ptr, ptr %16, align 8, !tbaa !26
  tail call fastcc void @read_tokens(ptr noundef %0, ptr noundef %1, i64 noundef %2, ptr noundef %17) #18
  %18 = load i64, ptr %0, align 8, !tbaa !7
  %19 = icmp sgt i64 %18, 0
  br i1 %19, label %20, label %83

20:                                               ; preds = %4
  %21 = getelementptr inbounds i8, ptr %0, i64 520
  %22 = getelementptr inbounds i8, ptr %0, i64 80
  %23 = getelementptr inbounds i8, ptr %1, i64 56
  %24 = getelementptr inbounds i8, ptr %1, i64 64
  %25 = getelementptr inbounds i8, ptr %0, i64 88
  %26 = icmp sgt i64 %6, 0
  %27 = getelementptr inbounds i8, ptr %0, i64 96
  %28 = getelementptr inbounds i8, ptr %1, i64 80
  %29 = getelementptr inbounds i8, ptr %0, i64 496
  %30 = getelementptr inbounds i8, ptr %1, i64 88
  %31 = getelementptr inbounds i8, ptr %1, i64 72
  %32 = getelementptr inbounds i8, ptr %0, i64 112
  %33 = getelementptr inbounds i8, ptr %1, i64 160
  %34 = getelementptr inbounds i8, ptr %1, i64 152
  %35 = getelementptr inbounds i8, ptr %0, i64 104
  %36 = getelementptr inbounds i8, ptr %0, i64 296
  %37 = mul i64 %6, %2
  %38 = getelementptr inbounds i8, ptr %0, i64 144
  %39 = icmp sgt i64 %9, 16
  %40 = add nsw i64 %9, -16
  %41 = select i1 %39, i64 %40, i64 0
  %42 = icmp slt i64 %41, %9
  %43 = getelementptr inbounds i8, ptr %1, i64 104
  %44 = getelementptr inbounds i8, ptr %1, i64 112
  %45 = icmp eq ptr %3, null
  %46 = getelementptr inbounds i8, ptr %0, i64 160
  %47 = getelementptr inbounds i8, ptr %1, i64 96
  %48 = getelementptr inbounds i8, ptr %0, i64 480
  %49 = shl i64 %6, 2
  %50 = shl i64 %6, 2
  %51 = shl i64 %6, 2
  %52 = shl i64 %2, 2
  %53 = add i64 %52, 4
  %54 = mul i64 %6, %53
  %55 = shl i64 %6, 2
  %56 = icmp ult i64 %6, 8
  %57 = and i64 %6, 9223372036854775800
  %58 = icmp eq i64 %6, %57
  %59 = icmp ult i64 %6, 8
  %60 = and i64 %6, 9223372036854775800
  %61 = insertelement <8 x float> poison, float %12, i64 0
  %62 = shufflevector <8 x float> %61, <8 x float> poison, <8 x i32> zeroinitializer
  %63 = icmp eq i64 %6, %60
  %64 = icmp ult i64 %6, 8
  %65 = and i64 %6, 9223372036854775800
  %66 = icmp eq i64 %6, %65
  %67 = icmp ult i64 %6, 8
  %68 = and i64 %6, 9223372036854775800
  %69 = insertelement <8 x float> poison, float %15, i64 0
  %70 = shufflevector <8 x float> %69, <8 x float> poison, <8 x i32> zeroinitializer
  %71 = icmp eq i64 %6, %68
  %72 = icmp ult i64 %6, 8
  %73 = and i64 %6, 9223372036854775800
  %74 = icmp eq i64 %6, %73
  %75 = icmp ult i64 %6, 8
  %76 = and i64 %6, 9223372036854775800
  %77 = insertelement <8 x i1> poison, i1 %45, i64 0
  %78 = shufflevector <8 x i1> %77, <8 x i1> poison, <8 x i32> zeroinitializer
  %79 = insertelement <8 x float> poison, float %15, i64 0
  %80 = shufflevector <8 x float> %79, <8 x float> poison, <8 x i32> zeroinitializer
  %81 = xor <8 x i1> %78, <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true>
  %82 = icmp eq i64 %6, %76
  br label %84

83:                                               ; preds = %327, %4
  ret void

84:                                               ; preds = %20, %327
  %85 = phi i64 [ 0, %20 ], [ %328, %327 ]
  %86 = mul i64 %55, %85
  %87 = mul i64 %51, %85
  %88 = mul i64 %50, %85
  %89 = add i64 %49, %88
  %90 = getelementptr i8, ptr %3, i64 %88
  %91 = getelementptr i8, ptr %3, i64 %89
  %92 = shl i64 %85, 2
  %93 = load ptr, ptr %21, align 8, !tbaa !53
  %94 = load i64, ptr %22, align 8, !tbaa !54
  %95 = mul nsw i64 %94, %85
  %96 = getelementptr inbounds i64, ptr %93, i64 %95
  %97 = load ptr, ptr %16, align 8, !tbaa !26
  %98 = ptrtoint ptr %97 to i64
  %99 = mul nsw i64 %85, %6
  %100 = getelementptr inbounds float, ptr %97, i64 %99
  %101 = load ptr, ptr %23, align 8, !tbaa !27
  %102 = ptrtoint ptr %101 to i64
  %103 = getelementptr float, ptr %101, i64 %99
  %104 = load ptr, ptr %24, align 8, !tbaa !28
  %105 = ptrtoint ptr %104 to i64
  %106 = getelementptr inbounds float, ptr %104, i64 %99
  tail call fastcc void @log_softmax(ptr noundef %100, i64 noundef %6) #18
  %107 = load i64, ptr %25, align 8, !tbaa !55
  %108 = icmp eq i64 %107, 0
  br i1 %108, label %110, label %109

109:                                              ; preds = %84
  tail call fastcc void @mix_copies(ptr noundef nonnull %0, i64 noundef %2, ptr noundef %96, ptr noundef %100) #18
  br label %110

110:                                              ; preds = %109, %84
  br i1 %26, label %111, label %125

111:                                              ; preds = %110
  %112 = sub i64 %102, %98
  %113 = icmp ult i64 %112, 128
  %114 = select i1 %56, i1 true, i1 %113
  br i1 %114, label %115, label %117

115:                                              ; preds = %124, %111
  %116 = phi i64 [ 0, %111 ], [ %57, %124 ]
  br label %128

117:                                              ; preds = %111, %117
  %118 = phi i64 [ %122, %117 ], [ 0, %111 ]
  %119 = getelementptr inbounds float, ptr %100, i64 %118
  %120 = load <8 x float>, ptr %119, align 4, !tbaa !56
  %121 = getelementptr inbounds float, ptr %103, i64 %118
  store <8 x float> %120, ptr %121, align 4, !tbaa !56
  %122 = add nuw i64 %118, 8
  %123 = icmp eq i64 %122, %57
  br i1 %123, label %124, label %117, !llvm.loop !58

124:                                              ; preds = %117
  br i1 %58, label %125, label %115

125:                                              ; preds = %128, %124, %110
  %126 = load i64, ptr %27, align 8, !tbaa !61
  %127 = icmp eq i64 %126, 0
  br i1 %127, label %183, label %135

128:                                              ; preds = %115, %128
  %129 = phi i64 [ %133, %128 ], [ %116, %115 ]
  %130 = getelementptr inbounds float, ptr %100, i64 %129
  %131 = load float, ptr %130, align 4, !tbaa !56
  %132 = getelementptr inbounds float, ptr %103, i64 %129
  store float %131, ptr %132, align 4, !tbaa !56
  %133 = add nuw nsw i64 %129, 1
  %134 = icmp eq i64 %133, %6
  br i1 %134, label %125, label %128, !llvm.loop !62

135:                                              ; preds = %125
  %136 = load ptr, ptr %28, align 8, !tbaa !30
  %137 = mul i64 %85, 136
  %138 = getelementptr inbounds i8, ptr %136, i64 %137
  %139 = load ptr, ptr %29, align 8, !tbaa !63
  %140 = mul i64 %85, 376
  %141 = getelementptr inbounds i8, ptr %139, i64 %140
  %142 = load ptr, ptr %30, align 8, !tbaa !31
  %143 = load ptr, ptr %31, align 8, !tbaa !29
  tail call fastcc void @penalties(ptr noundef nonnull %0, i64 noundef %2, ptr noundef %141, ptr noundef %138, ptr noundef %142, ptr noundef %143) #18
  br i1 %26, label %144, label %166

144:                                              ; preds = %135
  %145 = load ptr, ptr %31, align 8, !tbaa !29
  br i1 %59, label %146, label %148

146:                                              ; preds = %165, %148, %144
  %147 = phi i64 [ 0, %148 ], [ 0, %144 ], [ %60, %165 ]
  br label %169

148:                                              ; preds = %144
  %149 = getelementptr i8, ptr %101, i64 %51
  %150 = getelementptr i8, ptr %149, i64 %86
  %151 = getelementptr i8, ptr %145, i64 %51
  %152 = icmp ult ptr %103, %151
  %153 = icmp ult ptr %145, %150
  %154 = and i1 %152, %153
  br i1 %154, label %146, label %155

155:                                              ; preds = %148, %155
  %156 = phi i64 [ %163, %155 ], [ 0, %148 ]
  %157 = getelementptr inbounds float, ptr %145, i64 %156
  %158 = load <8 x float>, ptr %157, align 4, !tbaa !56, !alias.scope !64
  %159 = fmul reassoc nsz contract <8 x float> %158, %62
  %160 = getelementptr inbounds float, ptr %103, i64 %156
  %161 = load <8 x float>, ptr %160, align 4, !tbaa !56, !alias.scope !67, !noalias !64
  %162 = fsub reassoc nsz contract <8 x float> %161, %159
  store <8 x float> %162, ptr %160, align 4, !tbaa !56, !alias.scope !67, !noalias !64
  %163 = add nuw i64 %156, 8
  %164 = icmp eq i64 %163, %60
  br i1 %164, label %165, label %155, !llvm.loop !69

165:                                              ; preds = %155
  br i1 %63, label %166, label %146

166:                                              ; preds = %169, %165, %135
  %167 = load i64, ptr %32, align 8, !tbaa !46
  %168 = icmp eq i64 %167, 0
  br i1 %168, label %183, label %179

169:                                              ; preds = %146, %169
  %170 = phi i64 [ %177, %169 ], [ %147, %146 ]
  %171 = getelementptr inbounds float, ptr %145, i64 %170
  %172 = load float, ptr %171, align 4, !tbaa !56
  %173 = fmul reassoc nsz contract float %172, %12
  %174 = getelementptr inbounds float, ptr %103, i64 %170
  %175 = load float, ptr %174, align 4, !tbaa !56
  %176 = fsub reassoc nsz contract float %175, %173
  store float %176, ptr %174, align 4, !tbaa !56
  %177 = add nuw nsw i64 %170, 1
  %178 = icmp eq i64 %177, %6
  br i1 %178, label %166, label %169, !llvm.loop !70

179:                                              ; preds = %166
  %180 = load ptr, ptr %33, align 8, !tbaa !41
  %181 = load ptr, ptr %34, align 8, !tbaa !45
  %182 = getelementptr inbounds i64, ptr %181, i64 %99
  tail call fastcc void @endings(ptr noundef nonnull %0, ptr noundef %141, ptr noundef %138, ptr noundef %180, ptr noundef %182) #18
  br label %183

183:                                              ; preds = %166, %179, %125
  %184 = load i64, ptr %35, align 8, !tbaa !71
  %185 = icmp eq i64 %184, 0
  br i1 %185, label %218, label %186

186:                                              ; preds = %183
  %187 = load ptr, ptr %36, align 8, !tbaa !72
  %188 = getelementptr float, ptr %187, i64 %37
  br i1 %26, label %189, label %218

189:                                              ; preds = %186
  br i1 %64, label %207, label %190

190:                                              ; preds = %189
  %191 = getelementptr i8, ptr %101, i64 %50
  %192 = getelementptr i8, ptr %191, i64 %87
  %193 = getelementptr i8, ptr %187, i64 %54
  %194 = icmp ult ptr %103, %193
  %195 = icmp ult ptr %188, %192
  %196 = and i1 %194, %195
  br i1 %196, label %207, label %197

197:                                              ; preds = %190, %197
  %198 = phi i64 [ %204, %197 ], [ 0, %190 ]
  %199 = getelementptr inbounds float, ptr %188, i64 %198
  %200 = load <8 x float>, ptr %199, align 4, !tbaa !56, !alias.scope !73
  %201 = getelementptr inbounds float, ptr %103, i64 %198
  %202 = load <8 x float>, ptr %201, align 4, !tbaa !56, !alias.scope !76, !noalias !73
  %203 = fadd reassoc nsz contract <8 x float> %202, %200
  store <8 x float> %203, ptr %201, align 4, !tbaa !56, !alias.scope !76, !noalias !73
  %204 = add nuw i64 %198, 8
  %205 = icmp eq i64 %204, %65
  br i1 %205, label %206, label %197, !llvm.loop !78

206:                                              ; preds = %197
  br i1 %66, label %218, label %207

207:                                              ; preds = %206, %190, %189
  %208 = phi i64 [ 0, %190 ], [ 0, %189 ], [ %65, %206 ]
  br label %209

209:                                              ; preds = %207, %209
  %210 = phi i64 [ %216, %209 ], [ %208, %207 ]
  %211 = getelementptr inbounds float, ptr %188, i64 %210
  %212 = load float, ptr %211, align 4, !tbaa !56
  %213 = getelementptr inbounds float, ptr %103, i64 %210
  %214 = load float, ptr %213, align 4, !tbaa !56
  %215 = fadd reassoc nsz contract float %214, %212
  store float %215, ptr %213, align 4, !tbaa !56
  %216 = add nuw nsw i64 %210, 1
  %217 = icmp eq i64 %216, %6
  br i1 %217, label %218, label %209, !llvm.loop !79

218:                                              ; preds = %209, %206, %186, %183
  %219 = load double, ptr %38, align 8, !tbaa !80
  %220 = fcmp reassoc nsz contract ogt double %219, 0.000000e+00
  br i1 %220, label %221, label %237

221:                                              ; preds = %218
  %222 = getelementptr i8, ptr %103, i64 -12
  br i1 %42, label %223, label %237

223:                                              ; preds = %221
  %224 = fptrunc double %219 to float
  br label %225

225:                                              ; preds = %223, %234
  %226 = phi i64 [ %41, %223 ], [ %235, %234 ]
  %227 = getelementptr inbounds i64, ptr %96, i64 %226
  %228 = load i64, ptr %227, align 8, !tbaa !81
  %229 = icmp sgt i64 %228, 2
  br i1 %229, label %230, label %234

230:                                              ; preds = %225
  %231 = getelementptr float, ptr %222, i64 %228
  %232 = load float, ptr %231, align 4, !tbaa !56
  %233 = fsub reassoc nsz contract float %232, %224
  store float %233, ptr %231, align 4, !tbaa !56
  br label %234

234:                                              ; preds = %225, %230
  %235 = add nuw nsw i64 %226, 1
  %236 = icmp slt i64 %235, %9
  br i1 %236, label %225, label %237, !llvm.loop !82

237:                                              ; preds = %234, %221, %218
  %238 = load ptr, ptr %43, align 8, !tbaa !34
  %239 = getelementptr inbounds float, ptr %238, i64 %85
  store float 2.000000e+00, ptr %239, align 4, !tbaa !56
  %240 = load ptr, ptr %44, align 8, !tbaa !35
  %241 = getelementptr inbounds float, ptr %240, i64 %85
  store float -1.000000e+00, ptr %241, align 4, !tbaa !56
  br i1 %45, label %275, label %242

242:                                              ; preds = %237
  %243 = load double, ptr %46, align 8, !tbaa !83
  %244 = fcmp reassoc nsz contract olt double %243, 1.000000e+00
  br i1 %244, label %245, label %275

245:                                              ; preds = %242
  br i1 %26, label %246, label %261

246:                                              ; preds = %245
  %247 = sub i64 %105, %102
  %248 = icmp ult i64 %247, 128
  %249 = select i1 %67, i1 true, i1 %248
  br i1 %249, label %250, label %252

250:                                              ; preds = %260, %246
  %251 = phi i64 [ 0, %246 ], [ %68, %260 ]
  br label %267

252:                                              ; preds = %246, %252
  %253 = phi i64 [ %258, %252 ], [ 0, %246 ]
  %254 = getelementptr inbounds float, ptr %103, i64 %253
  %255 = load <8 x float>, ptr %254, align 4, !tbaa !56
  %256 = fdiv reassoc nsz contract <8 x float> %255, %70
  %257 = getelementptr inbounds float, ptr %106, i64 %253
  store <8 x float> %256, ptr %257, align 4, !tbaa !56
  %258 = add nuw i64 %253, 8
  %259 = icmp eq i64 %258, %68
  br i1 %259, label %260, label %252, !llvm.loop !84

260:                                              ; preds = %252
  br i1 %71, label %261, label %250

261:                                              ; preds = %267, %260, %245
  %262 = fptrunc double %243 to float
  %263 = tail call reassoc nsz contract fastcc float @weigh(ptr noundef %106, i64 noundef %6) #18
  %264 = fmul reassoc nsz contract float %263, %262
  %265 = load ptr, ptr %47, align 8, !tbaa !33
  %266 = getelementptr inbounds float, ptr %265, i64 %85
  store float %264, ptr %266, align 4, !tbaa !56
  br label %290

267:                                              ; preds = %250, %267
  %268 = phi i64 [ %273, %267 ], [ %251, %250 ]
  %269 = getelementptr inbounds float, ptr %103, i64 %268
  %270 = load float, ptr %269, align 4, !tbaa !56
  %271 = fdiv reassoc nsz contract float %270, %15
  %272 = getelementptr inbounds float, ptr %106, i64 %268
  store float %271, ptr %272, align 4, !tbaa !56
  %273 = add nuw nsw i64 %268, 1
  %274 = icmp eq i64 %273, %6
  br i1 %274, label %261, label %267, !llvm.loop !85

275:                                              ; preds = %242, %237
  store float 0.000000e+00, ptr %239, align 4, !tbaa !56
  br i1 %26, label %276, label %327

276:                                              ; preds = %275
  br i1 %72, label %283, label %277

277:                                              ; preds = %276, %277
  %278 = phi i64 [ %280, %277 ], [ 0, %276 ]
  %279 = getelementptr inbounds float, ptr %106, i64 %278
  store <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, ptr %279, align 4, !tbaa !56
  %280 = add nuw i64 %278, 8
  %281 = icmp eq i64 %280, %73
  br i1 %281, label %282, label %277, !llvm.loop !86

282:                                              ; preds = %277
  br i1 %74, label %290, label %283

283:                                              ; preds = %282, %276
  %284 = phi i64 [ 0, %276 ], [ %73, %282 ]
  br label %285

285:                                              ; preds = %283, %285
  %286 = phi i64 [ %288, %285 ], [ %284, %283 ]
  %287 = getelementptr inbounds float, ptr %106, i64 %286
  store float 1.000000e+00, ptr %287, align 4, !tbaa !56
  %288 = add nuw nsw i64 %286, 1
  %289 = icmp eq i64 %288, %6
  br i1 %289, label %290, label %285, !llvm.loop !87

290:                                              ; preds = %285, %282, %261
  br i1 %26, label %291, label %327

291:                                              ; preds = %290
  %292 = getelementptr float, ptr %3, i64 %99
  %293 = load ptr, ptr %48, align 8, !tbaa !88
  %294 = getelementptr float, ptr %293, i64 %85
  br i1 %75, label %295, label %297

295:                                              ; preds = %326, %297, %291
  %296 = phi i64 [ 0, %297 ], [ 0, %291 ], [ %76, %326 ]
  br label %331

297:                                              ; preds = %291
  %298 = getelementptr i8, ptr %101, i64 %89
  %299 = getelementptr i8, ptr %293, i64 %92
  %300 = getelementptr i8, ptr %299, i64 4
  %301 = icmp ult ptr %103, %91
  %302 = icmp ult ptr %90, %298
  %303 = and i1 %301, %302
  %304 = icmp ult ptr %103, %300
  %305 = icmp ult ptr %294, %298
  %306 = and i1 %304, %305
  %307 = or i1 %303, %306
  br i1 %307, label %295, label %308

308:                                              ; preds = %297
  %309 = load float, ptr %294, align 4, !tbaa !56, !alias.scope !89
  %310 = insertelement <8 x float> poison, float %309, i64 0
  %311 = shufflevector <8 x float> %310, <8 x float> poison, <8 x i32> zeroinitializer
  br label %312

312:                                              ; preds = %312, %308
  %313 = phi i64 [ 0, %308 ], [ %324, %312 ]
  %314 = getelementptr float, ptr %292, i64 %313
  %315 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %314, i32 4, <8 x i1> %81, <8 x float> poison), !tbaa !56, !alias.scope !92
  %316 = fmul reassoc nsz contract <8 x float> %315, %80
  %317 = getelementptr float, ptr %103, i64 %313
  %318 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %317, i32 4, <8 x i1> %81, <8 x float> poison), !tbaa !56, !alias.scope !94, !noalias !96
  %319 = fadd reassoc nsz contract <8 x float> %318, %316
  tail call void @llvm.masked.store.v8f32.p0(<8 x float> %319, ptr %317, i32 4, <8 x i1> %81), !tbaa !56, !alias.scope !94, !noalias !96
  %320 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %317, i32 4, <8 x i1> %78, <8 x float> poison), !tbaa !56, !alias.scope !94, !noalias !96
  %321 = select <8 x i1> %78, <8 x float> %320, <8 x float> %319
  %322 = getelementptr inbounds float, ptr %103, i64 %313
  %323 = fadd reassoc nsz contract <8 x float> %321, %311
  store <8 x float> %323, ptr %322, align 4, !tbaa !56, !alias.scope !94, !noalias !96
  %324 = add nuw i64 %313, 8
  %325 = icmp eq i64 %324, %76
  br i1 %325, label %326, label %312, !llvm.loop !97

326:                                              ; preds = %312
  br i1 %82, label %327, label %295

327:                                              ; preds = %343, %326, %275, %290
  %328 = add nuw nsw i64 %85, 1
  %329 = load i64, ptr %0, align 8, !tbaa !7
  %330 = icmp slt i64 %328, %329
  br i1 %330, label %84, label %83, !llvm.loop !98

331:                                              ; preds = %295, %343
  %332 = phi i64 [ %348, %343 ], [ %296, %295 ]
  br i1 %45, label %333, label %336

333:                                              ; preds = %331
  %334 = getelementptr inbounds float, ptr %103, i64 %332
  %335 = load float, ptr %334, align 4, !tbaa !56
  br label %343

336:                                              ; preds = %331
  %337 = getelementptr float, ptr %292, i64 %332
  %338 = load float, ptr %337, align 4, !tbaa !56
  %339 = fmul reassoc nsz contract float %338, %15
  %340 = getelementptr inbounds float, ptr %103, i64 %332
  %341 = load float, ptr %340, align 4, !tbaa !56
  %342 = fadd reassoc nsz contract float %341, %339
  store float %342, ptr %340, align 4, !tbaa !56
  br label %343

343:                                              ; preds = %333, %336
  %344 = phi float [ %335, %333 ], [ %342, %336 ]
  %345 = load float, ptr %294, align 4, !tbaa !56
  %346 = getelementptr inbounds float, ptr %103, i64 %332
  %347 = fadd reassoc nsz contract float %344, %345
  store float %347, ptr %346, align 4, !tbaa !56
  %348 = add nuw nsw i64 %332, 1
  %349 = icmp eq i64 %348, %6
  br i1 %349, label %327, label %331, !llvm.loop !99
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @best_of_endings(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1) unnamed_addr #3 {
  %3 = load i64, ptr %0, align 8, !tbaa !7
  %4 = add nsw i64 %3, 11
  %5 = sdiv i64 %4, 12
  %6 = icmp sgt i64 %3, 0
  br i1 %6, label %7, label %51

7:                                                ; preds = %2
  %8 = mul i64 %5, 24
  %9 = getelementptr inbounds i8, ptr %1, i64 144
  %10 = load ptr, ptr %9, align 8, !tbaa !39
  %11 = getelementptr inbounds i8, ptr %1, i64 184
  %12 = load ptr, ptr %11, align 8, !tbaa !44
  %13 = tail call i64 @llvm.smax.i64(i64 %8, i64 1)
  %14 = icmp slt i64 %8, 4
  br i1 %14, label %15, label %17

15:                                               ; preds = %25, %7
  %16 = phi i64 [ 0, %7 ], [ %18, %25 ]
  br label %38

17:                                               ; preds = %7
  %18 = and i64 %13, 9223372036854775800
  br label %19

19:                                               ; preds = %19, %17
  %20 = phi i64 [ 0, %17 ], [ %23, %19 ]
  %21 = getelementptr inbounds float, ptr %10, i64 %20
  store <4 x float> <float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000>, ptr %21, align 4, !tbaa !56
  %22 = getelementptr inbounds i64, ptr %12, i64 %20
  store <4 x i64> zeroinitializer, ptr %22, align 8, !tbaa !81
  %23 = add nuw i64 %20, 4
  %24 = icmp eq i64 %23, %18
  br i1 %24, label %25, label %19, !llvm.loop !100

25:                                               ; preds = %19
  %26 = icmp eq i64 %13, %18
  br i1 %26, label %27, label %15

27:                                               ; preds = %38, %25
  br i1 %6, label %28, label %51

28:                                               ; preds = %27
  %29 = getelementptr inbounds i8, ptr %0, i64 8
  %30 = getelementptr inbounds i8, ptr %1, i64 152
  %31 = getelementptr inbounds i8, ptr %1, i64 56
  %32 = getelementptr inbounds i8, ptr %1, i64 144
  %33 = getelementptr inbounds i8, ptr %1, i64 64
  %34 = getelementptr inbounds i8, ptr %1, i64 184
  %35 = add nsw i64 %5, -1
  %36 = icmp ugt i64 %3, 12
  %37 = load i64, ptr %29, align 8, !tbaa !14
  br label %44

38:                                               ; preds = %15, %38
  %39 = phi i64 [ %42, %38 ], [ %16, %15 ]
  %40 = getelementptr inbounds float, ptr %10, i64 %39
  store float 0xFFF0000000000000, ptr %40, align 4, !tbaa !56
  %41 = getelementptr inbounds i64, ptr %12, i64 %39
  store i64 0, ptr %41, align 8, !tbaa !81
  %42 = add nuw nsw i64 %39, 1
  %43 = icmp eq i64 %42, %13
  br i1 %43, label %27, label %38, !llvm.loop !101

44:                                               ; preds = %28, %58
  %45 = phi i64 [ %37, %28 ], [ %59, %58 ]
  %46 = phi i64 [ 0, %28 ], [ %60, %58 ]
  %47 = icmp sgt i64 %45, 0
  br i1 %47, label %48, label %58

48:                                               ; preds = %44
  %49 = load ptr, ptr %31, align 8, !tbaa !27
  %50 = load ptr, ptr %32, align 8, !tbaa !39
  br label %62

51:                                               ; preds = %58, %2, %27
  %52 = getelementptr inbounds i8, ptr %1, i64 144
  %53 = load ptr, ptr %52, align 8, !tbaa !39
  %54 = ptrtoint ptr %53 to i64
  %55 = getelementptr inbounds i8, ptr %1, i64 120
  %56 = getelementptr inbounds i8, ptr %1, i64 184
  %57 = getelementptr inbounds i8, ptr %1, i64 168
  br label %125

58:                                               ; preds = %118, %44
  %59 = phi i64 [ %45, %44 ], [ %122, %118 ]
  %60 = add nuw nsw i64 %46, 1
  %61 = icmp eq i64 %60, %3
  br i1 %61, label %51, label %44, !llvm.loop !102

62:                                               ; preds = %48, %118
  %63 = phi ptr [ %119, %118 ], [ %50, %48 ]
  %64 = phi ptr [ %120, %118 ], [ %49, %48 ]
  %65 = phi i64 [ %122, %118 ], [ %45, %48 ]
  %66 = phi i64 [ %121, %118 ], [ 0, %48 ]
  %67 = mul nsw i64 %65, %46
  %68 = add nsw i64 %67, %66
  %69 = load ptr, ptr %30, align 8, !tbaa !45
  %70 = getelementptr inbounds i64, ptr %69, i64 %68
  %71 = load i64, ptr %70, align 8, !tbaa !81
  %72 = shl nsw i64 %71, 1
  %73 = mul nsw i64 %72, %5
  %74 = getelementptr inbounds float, ptr %64, i64 %68
  %75 = load float, ptr %74, align 4, !tbaa !56
  %76 = add nsw i64 %73, %5
  %77 = getelementptr float, ptr %63, i64 %76
  %78 = getelementptr i8, ptr %77, i64 -4
  %79 = load float, ptr %78, align 4, !tbaa !56
  %80 = fcmp reassoc nsz contract ugt float %75, %79
  br i1 %80, label %81, label %118

81:                                               ; preds = %62
  %82 = load ptr, ptr %33, align 8, !tbaa !28
  %83 = getelementptr inbounds float, ptr %82, i64 %68
  %84 = load float, ptr %83, align 4, !tbaa !56
  %85 = tail call fastcc i32 @is_in_nucleus(ptr noundef nonnull %0, ptr noundef nonnull %1, i64 noundef %46, float noundef %84) #18
  %86 = icmp eq i32 %85, 0
  %87 = select i1 %86, i64 %76, i64 %73
  %88 = load ptr, ptr %31, align 8, !tbaa !27
  %89 = getelementptr inbounds float, ptr %88, i64 %68
  %90 = load float, ptr %89, align 4, !tbaa !56
  %91 = load ptr, ptr %32, align 8, !tbaa !39
  %92 = getelementptr float, ptr %91, i64 %87
  %93 = getelementptr float, ptr %92, i64 %5
  %94 = getelementptr i8, ptr %93, i64 -4
  %95 = load float, ptr %94, align 4, !tbaa !56
  %96 = fcmp reassoc nsz contract ogt float %90, %95
  br i1 %96, label %97, label %118

97:                                               ; preds = %81
  %98 = load ptr, ptr %34, align 8, !tbaa !44
  %99 = getelementptr inbounds i64, ptr %98, i64 %87
  br i1 %36, label %100, label %114

100:                                              ; preds = %97, %107
  %101 = phi i64 [ %112, %107 ], [ %35, %97 ]
  %102 = phi i64 [ %101, %107 ], [ %5, %97 ]
  %103 = add nsw i64 %102, -2
  %104 = getelementptr inbounds float, ptr %92, i64 %103
  %105 = load float, ptr %104, align 4, !tbaa !56
  %106 = fcmp reassoc nsz contract olt float %105, %90
  br i1 %106, label %107, label %114

107:                                              ; preds = %100
  %108 = getelementptr inbounds float, ptr %92, i64 %101
  store float %105, ptr %108, align 4, !tbaa !56
  %109 = getelementptr inbounds i64, ptr %99, i64 %103
  %110 = load i64, ptr %109, align 8, !tbaa !81
  %111 = getelementptr inbounds i64, ptr %99, i64 %101
  store i64 %110, ptr %111, align 8, !tbaa !81
  %112 = add nsw i64 %101, -1
  %113 = icmp sgt i64 %101, 1
  br i1 %113, label %100, label %114, !llvm.loop !103

114:                                              ; preds = %100, %107, %97
  %115 = phi i64 [ %35, %97 ], [ %112, %107 ], [ %101, %100 ]
  %116 = getelementptr inbounds float, ptr %92, i64 %115
  store float %90, ptr %116, align 4, !tbaa !56
  %117 = getelementptr inbounds i64, ptr %99, i64 %115
  store i64 %68, ptr %117, align 8, !tbaa !81
  br label %118

118:                                              ; preds = %81, %114, %62
  %119 = phi ptr [ %91, %81 ], [ %91, %114 ], [ %63, %62 ]
  %120 = phi ptr [ %88, %81 ], [ %88, %114 ], [ %64, %62 ]
  %121 = add nuw nsw i64 %66, 1
  %122 = load i64, ptr %29, align 8, !tbaa !14
  %123 = icmp slt i64 %121, %122
  br i1 %123, label %62, label %58, !llvm.loop !104

124:                                              ; preds = %180
  ret void

125:                                              ; preds = %51, %180
  %126 = phi i64 [ 0, %51 ], [ %181, %180 ]
  %127 = phi i64 [ 0, %51 ], [ %182, %180 ]
  %128 = sub nsw i64 %4, %127
  %129 = sdiv i64 %128, 12
  %130 = shl nuw nsw i64 %127, 1
  %131 = mul nsw i64 %130, %5
  %132 = getelementptr inbounds float, ptr %53, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !56
  %134 = fcmp reassoc nsz contract oeq float %133, 0xFFF0000000000000
  %135 = select i1 %134, i64 %5, i64 0
  %136 = add i64 %135, %131
  %137 = icmp sgt i64 %128, 11
  br i1 %137, label %138, label %180

138:                                              ; preds = %125
  %139 = load ptr, ptr %55, align 8, !tbaa !36
  %140 = load ptr, ptr %56, align 8, !tbaa !44
  %141 = load ptr, ptr %57, align 8, !tbaa !42
  %142 = icmp ult i64 %129, 4
  br i1 %142, label %143, label %146

143:                                              ; preds = %178, %146, %138
  %144 = phi i64 [ 0, %146 ], [ 0, %138 ], [ %164, %178 ]
  %145 = phi i64 [ %126, %146 ], [ %126, %138 ], [ %165, %178 ]
  br label %184

146:                                              ; preds = %138
  %147 = ptrtoint ptr %141 to i64
  %148 = ptrtoint ptr %140 to i64
  %149 = ptrtoint ptr %139 to i64
  %150 = shl i64 %126, 2
  %151 = shl i64 %136, 2
  %152 = add i64 %150, %149
  %153 = add i64 %151, %54
  %154 = sub i64 %152, %153
  %155 = icmp ult i64 %154, 32
  %156 = shl i64 %126, 3
  %157 = add i64 %156, %147
  %158 = shl i64 %136, 3
  %159 = add i64 %158, %148
  %160 = sub i64 %157, %159
  %161 = icmp ult i64 %160, 64
  %162 = or i1 %155, %161
  br i1 %162, label %143, label %163

163:                                              ; preds = %146
  %164 = and i64 %129, 1152921504606846972
  %165 = add i64 %126, %164
  br label %166

166:                                              ; preds = %166, %163
  %167 = phi i64 [ 0, %163 ], [ %176, %166 ]
  %168 = add i64 %126, %167
  %169 = add nsw i64 %136, %167
  %170 = getelementptr inbounds float, ptr %53, i64 %169
  %171 = load <4 x float>, ptr %170, align 4, !tbaa !56
  %172 = getelementptr inbounds float, ptr %139, i64 %168
  store <4 x float> %171, ptr %172, align 4, !tbaa !56
  %173 = getelementptr inbounds i64, ptr %140, i64 %169
  %174 = load <4 x i64>, ptr %173, align 8, !tbaa !81
  %175 = getelementptr inbounds i64, ptr %141, i64 %168
  store <4 x i64> %174, ptr %175, align 8, !tbaa !81
  %176 = add nuw i64 %167, 4
  %177 = icmp eq i64 %176, %164
  br i1 %177, label %178, label %166, !llvm.loop !105

178:                                              ; preds = %166
  %179 = icmp eq i64 %129, %164
  br i1 %179, label %180, label %143

180:                                              ; preds = %184, %178, %125
  %181 = phi i64 [ %126, %125 ], [ %165, %178 ], [ %195, %184 ]
  %182 = add nuw nsw i64 %127, 1
  %183 = icmp eq i64 %182, 12
  br i1 %183, label %124, label %125, !llvm.loop !106

184:                                              ; preds = %143, %184
  %185 = phi i64 [ %194, %184 ], [ %144, %143 ]
  %186 = phi i64 [ %195, %184 ], [ %145, %143 ]
  %187 = add nsw i64 %136, %185
  %188 = getelementptr inbounds float, ptr %53, i64 %187
  %189 = load float, ptr %188, align 4, !tbaa !56
  %190 = getelementptr inbounds float, ptr %139, i64 %186
  store float %189, ptr %190, align 4, !tbaa !56
  %191 = getelementptr inbounds i64, ptr %140, i64 %187
  %192 = load i64, ptr %191, align 8, !tbaa !81
  %193 = getelementptr inbounds i64, ptr %141, i64 %186
  store i64 %192, ptr %193, align 8, !tbaa !81
  %194 = add nuw nsw i64 %185, 1
  %195 = add nsw i64 %186, 1
  %196 = icmp eq i64 %194, %129
  br i1 %196, label %180, label %184, !llvm.loop !107
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @best_extensions(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1) unnamed_addr #3 {
  %3 = load i64, ptr %0, align 8, !tbaa !7
  %4 = icmp sgt i64 %3, 0
  br i1 %4, label %5, label %42

5:                                                ; preds = %2
  %6 = getelementptr inbounds i8, ptr %1, i64 120
  %7 = load ptr, ptr %6, align 8, !tbaa !36
  %8 = getelementptr inbounds i8, ptr %1, i64 168
  %9 = load ptr, ptr %8, align 8, !tbaa !42
  %10 = icmp ult i64 %3, 4
  br i1 %10, label %11, label %13

11:                                               ; preds = %21, %5
  %12 = phi i64 [ 0, %5 ], [ %14, %21 ]
  br label %32

13:                                               ; preds = %5
  %14 = and i64 %3, 9223372036854775804
  br label %15

15:                                               ; preds = %15, %13
  %16 = phi i64 [ 0, %13 ], [ %19, %15 ]
  %17 = getelementptr inbounds float, ptr %7, i64 %16
  store <4 x float> <float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000, float 0xFFF0000000000000>, ptr %17, align 4, !tbaa !56
  %18 = getelementptr inbounds i64, ptr %9, i64 %16
  store <4 x i64> zeroinitializer, ptr %18, align 8, !tbaa !81
  %19 = add nuw i64 %16, 4
  %20 = icmp eq i64 %19, %14
  br i1 %20, label %21, label %15, !llvm.loop !108

21:                                               ; preds = %15
  %22 = icmp eq i64 %3, %14
  br i1 %22, label %23, label %11

23:                                               ; preds = %32, %21
  br i1 %4, label %24, label %42

24:                                               ; preds = %23
  %25 = getelementptr inbounds i8, ptr %0, i64 8
  %26 = getelementptr inbounds i8, ptr %1, i64 56
  %27 = getelementptr inbounds i8, ptr %1, i64 120
  %28 = getelementptr inbounds i8, ptr %1, i64 64
  %29 = getelementptr inbounds i8, ptr %1, i64 168
  %30 = icmp eq i64 %3, 1
  %31 = load i64, ptr %25, align 8, !tbaa !14
  br label %38

32:                                               ; preds = %11, %32
  %33 = phi i64 [ %36, %32 ], [ %12, %11 ]
  %34 = getelementptr inbounds float, ptr %7, i64 %33
  store float 0xFFF0000000000000, ptr %34, align 4, !tbaa !56
  %35 = getelementptr inbounds i64, ptr %9, i64 %33
  store i64 0, ptr %35, align 8, !tbaa !81
  %36 = add nuw nsw i64 %33, 1
  %37 = icmp eq i64 %36, %3
  br i1 %37, label %23, label %32, !llvm.loop !109

38:                                               ; preds = %24, %43
  %39 = phi i64 [ %31, %24 ], [ %44, %43 ]
  %40 = phi i64 [ 0, %24 ], [ %45, %43 ]
  %41 = icmp sgt i64 %39, 0
  br i1 %41, label %47, label %43

42:                                               ; preds = %43, %2, %23
  ret void

43:                                               ; preds = %89, %38
  %44 = phi i64 [ %39, %38 ], [ %91, %89 ]
  %45 = add nuw nsw i64 %40, 1
  %46 = icmp eq i64 %45, %3
  br i1 %46, label %42, label %38, !llvm.loop !110

47:                                               ; preds = %38, %89
  %48 = phi i64 [ %91, %89 ], [ %39, %38 ]
  %49 = phi i64 [ %90, %89 ], [ 0, %38 ]
  %50 = mul nsw i64 %48, %40
  %51 = add nsw i64 %50, %49
  %52 = load ptr, ptr %26, align 8, !tbaa !27
  %53 = getelementptr inbounds float, ptr %52, i64 %51
  %54 = load float, ptr %53, align 4, !tbaa !56
  %55 = load ptr, ptr %27, align 8, !tbaa !36
  %56 = getelementptr float, ptr %55, i64 %3
  %57 = getelementptr i8, ptr %56, i64 -4
  %58 = load float, ptr %57, align 4, !tbaa !56
  %59 = fcmp reassoc nsz contract ogt float %54, %58
  br i1 %59, label %60, label %89

60:                                               ; preds = %47
  %61 = load ptr, ptr %28, align 8, !tbaa !28
  %62 = getelementptr inbounds float, ptr %61, i64 %51
  %63 = load float, ptr %62, align 4, !tbaa !56
  %64 = tail call fastcc i32 @is_in_nucleus(ptr noundef nonnull %0, ptr noundef nonnull %1, i64 noundef %40, float noundef %63) #18
  %65 = icmp eq i32 %64, 0
  br i1 %65, label %89, label %66

66:                                               ; preds = %60
  %67 = load ptr, ptr %27, align 8, !tbaa !36
  %68 = load ptr, ptr %29, align 8, !tbaa !42
  %69 = load ptr, ptr %26, align 8, !tbaa !27
  %70 = getelementptr inbounds float, ptr %69, i64 %51
  %71 = load float, ptr %70, align 4, !tbaa !56
  br i1 %30, label %85, label %72

72:                                               ; preds = %66, %79
  %73 = phi i64 [ %74, %79 ], [ %3, %66 ]
  %74 = add nsw i64 %73, -1
  %75 = add nsw i64 %73, -2
  %76 = getelementptr inbounds float, ptr %67, i64 %75
  %77 = load float, ptr %76, align 4, !tbaa !56
  %78 = fcmp reassoc nsz contract olt float %77, %71
  br i1 %78, label %79, label %85

79:                                               ; preds = %72
  %80 = getelementptr inbounds float, ptr %67, i64 %74
  store float %77, ptr %80, align 4, !tbaa !56
  %81 = getelementptr inbounds i64, ptr %68, i64 %75
  %82 = load i64, ptr %81, align 8, !tbaa !81
  %83 = getelementptr inbounds i64, ptr %68, i64 %74
  store i64 %82, ptr %83, align 8, !tbaa !81
  %84 = icmp sgt i64 %73, 2
  br i1 %84, label %72, label %85, !llvm.loop !103

85:                                               ; preds = %72, %79, %66
  %86 = phi i64 [ 0, %66 ], [ 0, %79 ], [ %74, %72 ]
  %87 = getelementptr inbounds float, ptr %67, i64 %86
  store float %71, ptr %87, align 4, !tbaa !56
  %88 = getelementptr inbounds i64, ptr %68, i64 %86
  store i64 %51, ptr %88, align 8, !tbaa !81
  br label %89

89:                                               ; preds = %85, %60, %47
  %90 = add nuw nsw i64 %49, 1
  %91 = load i64, ptr %25, align 8, !tbaa !14
  %92 = icmp slt i64 %90, %91
  br i1 %92, label %47, label %43, !llvm.loop !111
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @go_on(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #3 {
  %4 = load i64, ptr %0, align 8, !tbaa !7
  %5 = getelementptr inbounds i8, ptr %0, i64 304
  %6 = load i64, ptr %5, align 8, !tbaa !50
  %7 = add nsw i64 %6, %2
  %8 = getelementptr inbounds i8, ptr %0, i64 544
  %9 = load ptr, ptr %8, align 8, !tbaa !112
  %10 = mul nsw i64 %4, %2
  %11 = getelementptr inbounds i64, ptr %9, i64 %10
  %12 = getelementptr inbounds i8, ptr %0, i64 552
  %13 = load ptr, ptr %12, align 8, !tbaa !113
  %14 = getelementptr inbounds i64, ptr %13, i64 %10
  %15 = icmp sgt i64 %4, 0
  br i1 %15, label %16, label %30

16:                                               ; preds = %3
  %17 = getelementptr inbounds i8, ptr %1, i64 168
  %18 = getelementptr inbounds i8, ptr %0, i64 8
  %19 = getelementptr inbounds i8, ptr %1, i64 120
  %20 = getelementptr inbounds i8, ptr %0, i64 480
  %21 = getelementptr inbounds i8, ptr %0, i64 488
  %22 = getelementptr inbounds i8, ptr %1, i64 48
  %23 = getelementptr inbounds i8, ptr %1, i64 128
  %24 = getelementptr inbounds i8, ptr %0, i64 96
  %25 = getelementptr inbounds i8, ptr %0, i64 496
  %26 = getelementptr inbounds i8, ptr %1, i64 80
  %27 = getelementptr inbounds i8, ptr %1, i64 136
  br label %56

28:                                               ; preds = %94
  %29 = load i64, ptr %5, align 8, !tbaa !50
  br label %30

30:                                               ; preds = %28, %3
  %31 = phi i64 [ %29, %28 ], [ %6, %3 ]
  %32 = getelementptr inbounds i8, ptr %0, i64 520
  %33 = load ptr, ptr %32, align 8, !tbaa !53
  %34 = getelementptr inbounds i8, ptr %0, i64 80
  %35 = load i64, ptr %34, align 8, !tbaa !54
  %36 = getelementptr inbounds i8, ptr %1, i64 176
  %37 = load ptr, ptr %36, align 8, !tbaa !43
  tail call fastcc void @reorder(ptr noundef %33, i64 noundef %35, ptr noundef %11, i64 noundef %4, ptr noundef %37, i64 noundef %31, i64 noundef %7) #18
  %38 = getelementptr inbounds i8, ptr %0, i64 528
  %39 = load ptr, ptr %38, align 8, !tbaa !114
  %40 = getelementptr inbounds i8, ptr %0, i64 48
  %41 = load i64, ptr %40, align 8, !tbaa !25
  %42 = load ptr, ptr %36, align 8, !tbaa !43
  %43 = getelementptr inbounds i8, ptr %0, i64 312
  %44 = load i64, ptr %43, align 8, !tbaa !115
  %45 = add nsw i64 %44, %2
  tail call fastcc void @reorder(ptr noundef %39, i64 noundef %41, ptr noundef %11, i64 noundef %4, ptr noundef %42, i64 noundef 0, i64 noundef %45) #18
  %46 = getelementptr inbounds i8, ptr %0, i64 536
  %47 = load ptr, ptr %46, align 8, !tbaa !116
  %48 = load ptr, ptr %36, align 8, !tbaa !43
  tail call fastcc void @reorder(ptr noundef %47, i64 noundef 1, ptr noundef %11, i64 noundef %4, ptr noundef %48, i64 noundef 0, i64 noundef 1) #18
  br i1 %15, label %49, label %140

49:                                               ; preds = %30
  %50 = load ptr, ptr %32, align 8, !tbaa !53
  %51 = getelementptr i64, ptr %50, i64 %7
  %52 = getelementptr inbounds i8, ptr %1, i64 128
  %53 = load ptr, ptr %52, align 8, !tbaa !37
  %54 = getelementptr inbounds i8, ptr %0, i64 488
  %55 = load ptr, ptr %54, align 8, !tbaa !117
  br label %128

56:                                               ; preds = %16, %94
  %57 = phi i64 [ 0, %16 ], [ %95, %94 ]
  %58 = load ptr, ptr %17, align 8, !tbaa !42
  %59 = getelementptr inbounds i64, ptr %58, i64 %57
  %60 = load i64, ptr %59, align 8, !tbaa !81
  %61 = load i64, ptr %18, align 8, !tbaa !14
  %62 = sdiv i64 %60, %61
  %63 = srem i64 %60, %61
  %64 = getelementptr inbounds i64, ptr %11, i64 %57
  store i64 %62, ptr %64, align 8, !tbaa !81
  %65 = add nsw i64 %63, 3
  %66 = getelementptr inbounds i64, ptr %14, i64 %57
  store i64 %65, ptr %66, align 8, !tbaa !81
  %67 = load ptr, ptr %19, align 8, !tbaa !36
  %68 = getelementptr inbounds float, ptr %67, i64 %57
  %69 = load float, ptr %68, align 4, !tbaa !56
  %70 = load ptr, ptr %20, align 8, !tbaa !88
  %71 = getelementptr inbounds float, ptr %70, i64 %57
  store float %69, ptr %71, align 4, !tbaa !56
  %72 = load ptr, ptr %21, align 8, !tbaa !117
  %73 = getelementptr inbounds float, ptr %72, i64 %62
  %74 = load float, ptr %73, align 4, !tbaa !56
  %75 = load ptr, ptr %22, align 8, !tbaa !26
  %76 = load i64, ptr %59, align 8, !tbaa !81
  %77 = getelementptr inbounds float, ptr %75, i64 %76
  %78 = load float, ptr %77, align 4, !tbaa !56
  %79 = fadd reassoc nsz contract float %78, %74
  %80 = load ptr, ptr %23, align 8, !tbaa !37
  %81 = getelementptr inbounds float, ptr %80, i64 %57
  store float %79, ptr %81, align 4, !tbaa !56
  %82 = load i64, ptr %24, align 8, !tbaa !61
  %83 = icmp eq i64 %82, 0
  br i1 %83, label %94, label %84

84:                                               ; preds = %56
  %85 = load ptr, ptr %25, align 8, !tbaa !63
  %86 = mul i64 %62, 376
  %87 = getelementptr inbounds i8, ptr %85, i64 %86
  %88 = load ptr, ptr %26, align 8, !tbaa !30
  %89 = mul i64 %62, 136
  %90 = getelementptr inbounds i8, ptr %88, i64 %89
  %91 = load ptr, ptr %27, align 8, !tbaa !38
  %92 = mul i64 %57, 376
  %93 = getelementptr inbounds i8, ptr %91, i64 %92
  tail call fastcc void @advance(ptr noundef nonnull %0, i64 noundef %63, ptr noundef %87, ptr noundef %90, ptr noundef %93) #18
  br label %94

94:                                               ; preds = %84, %56
  %95 = add nuw nsw i64 %57, 1
  %96 = icmp eq i64 %95, %4
  br i1 %96, label %28, label %56, !llvm.loop !118

97:                                               ; preds = %128
  %98 = getelementptr inbounds i8, ptr %0, i64 96
  %99 = load i64, ptr %98, align 8, !tbaa !61
  %100 = icmp ne i64 %99, 0
  %101 = mul i64 %4, 94
  %102 = and i1 %100, %15
  br i1 %102, label %103, label %140

103:                                              ; preds = %97
  %104 = getelementptr inbounds i8, ptr %1, i64 136
  %105 = load ptr, ptr %104, align 8, !tbaa !38
  %106 = getelementptr inbounds i8, ptr %0, i64 496
  %107 = load ptr, ptr %106, align 8, !tbaa !63
  %108 = tail call i64 @llvm.smax.i64(i64 %101, i64 1)
  %109 = icmp slt i64 %101, 8
  %110 = ptrtoint ptr %107 to i64
  %111 = ptrtoint ptr %105 to i64
  %112 = sub i64 %110, %111
  %113 = icmp ult i64 %112, 128
  %114 = select i1 %109, i1 true, i1 %113
  br i1 %114, label %115, label %117

115:                                              ; preds = %126, %103
  %116 = phi i64 [ 0, %103 ], [ %118, %126 ]
  br label %146

117:                                              ; preds = %103
  %118 = and i64 %108, 9223372036854775800
  br label %119

119:                                              ; preds = %119, %117
  %120 = phi i64 [ 0, %117 ], [ %124, %119 ]
  %121 = getelementptr inbounds float, ptr %105, i64 %120
  %122 = load <8 x float>, ptr %121, align 4, !tbaa !56
  %123 = getelementptr inbounds float, ptr %107, i64 %120
  store <8 x float> %122, ptr %123, align 4, !tbaa !56
  %124 = add nuw i64 %120, 8
  %125 = icmp eq i64 %124, %118
  br i1 %125, label %126, label %119, !llvm.loop !119

126:                                              ; preds = %119
  %127 = icmp eq i64 %108, %118
  br i1 %127, label %140, label %115

128:                                              ; preds = %49, %128
  %129 = phi i64 [ 0, %49 ], [ %138, %128 ]
  %130 = getelementptr inbounds i64, ptr %14, i64 %129
  %131 = load i64, ptr %130, align 8, !tbaa !81
  %132 = load i64, ptr %34, align 8, !tbaa !54
  %133 = mul nsw i64 %132, %129
  %134 = getelementptr i64, ptr %51, i64 %133
  store i64 %131, ptr %134, align 8, !tbaa !81
  %135 = getelementptr inbounds float, ptr %53, i64 %129
  %136 = load float, ptr %135, align 4, !tbaa !56
  %137 = getelementptr inbounds float, ptr %55, i64 %129
  store float %136, ptr %137, align 4, !tbaa !56
  %138 = add nuw nsw i64 %129, 1
  %139 = icmp eq i64 %138, %4
  br i1 %139, label %97, label %128, !llvm.loop !120

140:                                              ; preds = %146, %126, %30, %97
  %141 = add nsw i64 %2, 1
  %142 = getelementptr inbounds i8, ptr %0, i64 120
  %143 = load i64, ptr %142, align 8, !tbaa !121
  %144 = srem i64 %141, %143
  %145 = icmp eq i64 %144, 0
  br i1 %145, label %153, label %158

146:                                              ; preds = %115, %146
  %147 = phi i64 [ %151, %146 ], [ %116, %115 ]
  %148 = getelementptr inbounds float, ptr %105, i64 %147
  %149 = load float, ptr %148, align 4, !tbaa !56
  %150 = getelementptr inbounds float, ptr %107, i64 %147
  store float %149, ptr %150, align 4, !tbaa !56
  %151 = add nuw nsw i64 %147, 1
  %152 = icmp slt i64 %151, %101
  br i1 %152, label %146, label %140, !llvm.loop !122

153:                                              ; preds = %140
  %154 = getelementptr inbounds i8, ptr %0, i64 112
  %155 = load i64, ptr %154, align 8, !tbaa !46
  %156 = icmp eq i64 %155, 0
  br i1 %156, label %157, label %158

157:                                              ; preds = %153
  tail call fastcc void @prune(ptr noundef nonnull %0) #18
  br label %158

158:                                              ; preds = %157, %153, %140
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(i64 immarg, ptr nocapture) #1

; Function Attrs: nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define dso_local void @lead(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef %3) local_unnamed_addr #4 {
  %5 = load i64, ptr %0, align 8, !tbaa !7
  %6 = getelementptr inbounds i8, ptr %0, i64 8
  %7 = load i64, ptr %6, align 8, !tbaa !14, !noalias !123
  %8 = mul nsw i64 %7, %5
  %9 = getelementptr inbounds i8, ptr %0, i64 560
  %10 = load ptr, ptr %9, align 8, !tbaa !15, !noalias !123
  %11 = getelementptr inbounds i8, ptr %0, i64 24
  %12 = load i64, ptr %11, align 8, !tbaa !18, !noalias !123
  %13 = mul i64 %12, %5
  %14 = getelementptr inbounds float, ptr %10, i64 %13
  %15 = getelementptr inbounds float, ptr %14, i64 %13
  %16 = getelementptr inbounds float, ptr %15, i64 %13
  %17 = mul i64 %13, 12
  %18 = getelementptr inbounds i8, ptr %16, i64 %17
  %19 = getelementptr inbounds i8, ptr %0, i64 32
  %20 = load i64, ptr %19, align 8, !tbaa !23, !noalias !123
  %21 = mul nsw i64 %20, %5
  %22 = getelementptr inbounds float, ptr %18, i64 %21
  %23 = getelementptr inbounds i8, ptr %0, i64 48
  %24 = load i64, ptr %23, align 8, !tbaa !25, !noalias !123
  %25 = mul nsw i64 %24, %5
  %26 = getelementptr inbounds float, ptr %22, i64 %25
  %27 = getelementptr inbounds float, ptr %26, i64 %8
  %28 = getelementptr inbounds float, ptr %27, i64 %8
  %29 = getelementptr inbounds float, ptr %28, i64 %8
  %30 = getelementptr inbounds float, ptr %29, i64 %7
  %31 = mul i64 %5, 136
  %32 = getelementptr inbounds i8, ptr %30, i64 %31
  %33 = getelementptr inbounds i8, ptr %0, i64 72
  %34 = load i64, ptr %33, align 8, !tbaa !32, !noalias !123
  %35 = shl i64 %34, 3
  %36 = getelementptr inbounds i8, ptr %32, i64 %35
  %37 = getelementptr inbounds float, ptr %36, i64 %5
  %38 = getelementptr inbounds float, ptr %37, i64 %5
  %39 = getelementptr inbounds float, ptr %38, i64 %5
  %40 = getelementptr inbounds float, ptr %39, i64 %5
  %41 = getelementptr inbounds float, ptr %40, i64 %5
  %42 = icmp sgt i64 %5, 0
  br i1 %42, label %43, label %59

43:                                               ; preds = %4
  %44 = ptrtoint ptr %10 to i64
  %45 = getelementptr inbounds i8, ptr %0, i64 496
  %46 = icmp sgt i64 %2, 0
  %47 = mul i64 %12, -24
  %48 = mul i64 %7, -12
  %49 = add i64 %47, %48
  %50 = add i64 %20, %24
  %51 = shl i64 %50, 2
  %52 = sub i64 %49, %51
  %53 = add i64 %52, -156
  %54 = mul i64 %53, %5
  %55 = add i64 %35, %44
  %56 = shl i64 %7, 2
  %57 = add i64 %55, %56
  %58 = sub i64 %54, %57
  br label %60

59:                                               ; preds = %75, %4
  ret void

60:                                               ; preds = %43, %75
  %61 = phi i64 [ %5, %43 ], [ %76, %75 ]
  %62 = phi i64 [ 0, %43 ], [ %77, %75 ]
  %63 = load ptr, ptr %45, align 8, !tbaa !63
  %64 = mul i64 %62, 376
  %65 = getelementptr inbounds i8, ptr %63, i64 %64
  %66 = getelementptr inbounds float, ptr %3, i64 %62
  store float 0.000000e+00, ptr %66, align 4, !tbaa !56
  br i1 %46, label %67, label %75

67:                                               ; preds = %60
  %68 = ptrtoint ptr %63 to i64
  %69 = mul i64 %62, 376
  %70 = add i64 %58, %69
  %71 = add i64 %70, %68
  %72 = icmp ult i64 %71, 128
  br label %79

73:                                               ; preds = %97
  %74 = load i64, ptr %0, align 8, !tbaa !7
  br label %75

75:                                               ; preds = %73, %60
  %76 = phi i64 [ %74, %73 ], [ %61, %60 ]
  %77 = add nuw nsw i64 %62, 1
  %78 = icmp slt i64 %77, %76
  br i1 %78, label %60, label %59, !llvm.loop !126

79:                                               ; preds = %67, %97
  %80 = phi i64 [ %98, %97 ], [ 0, %67 ]
  %81 = getelementptr inbounds i64, ptr %1, i64 %80
  %82 = load i64, ptr %81, align 8, !tbaa !81
  %83 = add nsw i64 %82, -3
  tail call fastcc void @penalties(ptr noundef nonnull %0, i64 noundef %80, ptr noundef %65, ptr noundef %30, ptr noundef %32, ptr noundef %29) #18
  %84 = getelementptr inbounds float, ptr %29, i64 %83
  %85 = load float, ptr %84, align 4, !tbaa !56
  %86 = load float, ptr %66, align 4, !tbaa !56
  %87 = fadd reassoc nsz contract float %86, %85
  store float %87, ptr %66, align 4, !tbaa !56
  tail call fastcc void @advance(ptr noundef nonnull %0, i64 noundef %83, ptr noundef %65, ptr noundef %30, ptr noundef nonnull %41) #18
  br i1 %72, label %88, label %90

88:                                               ; preds = %90, %79
  %89 = phi i64 [ 0, %79 ], [ 88, %90 ]
  br label %100

90:                                               ; preds = %79, %90
  %91 = phi i64 [ %95, %90 ], [ 0, %79 ]
  %92 = getelementptr inbounds float, ptr %41, i64 %91
  %93 = load <8 x float>, ptr %92, align 4, !tbaa !56
  %94 = getelementptr inbounds float, ptr %65, i64 %91
  store <8 x float> %93, ptr %94, align 4, !tbaa !56
  %95 = add nuw i64 %91, 8
  %96 = icmp eq i64 %95, 88
  br i1 %96, label %88, label %90, !llvm.loop !127

97:                                               ; preds = %100
  %98 = add nuw nsw i64 %80, 1
  %99 = icmp eq i64 %98, %2
  br i1 %99, label %73, label %79, !llvm.loop !128

100:                                              ; preds = %88, %100
  %101 = phi i64 [ %105, %100 ], [ %89, %88 ]
  %102 = getelementptr inbounds float, ptr %41, i64 %101
  %103 = load float, ptr %102, align 4, !tbaa !56
  %104 = getelementptr inbounds float, ptr %65, i64 %101
  store float %103, ptr %104, align 4, !tbaa !56
  %105 = add nuw nsw i64 %101, 1
  %106 = icmp eq i64 %105, 94
  br i1 %106, label %97, label %100, !llvm.loop !129
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @penalties(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef %2, ptr nocapture noundef %3, ptr nocapture noundef %4, ptr nocapture noundef %5) unnamed_addr #3 {
  %7 = alloca [6 x float], align 16
  %8 = alloca [36 x float], align 16
  %9 = getelementptr inbounds i8, ptr %0, i64 424
  %10 = load ptr, ptr %9, align 8, !tbaa !130
  %11 = mul i64 %1, 48
  %12 = getelementptr inbounds i8, ptr %10, i64 %11
  %13 = getelementptr i8, ptr %2, i64 128
  %14 = getelementptr i8, ptr %2, i64 344
  %15 = or disjoint i64 %11, 4
  %16 = getelementptr i8, ptr %10, i64 %15
  %17 = icmp ult ptr %13, %16
  %18 = icmp ult ptr %12, %14
  %19 = and i1 %17, %18
  br i1 %19, label %25, label %20

20:                                               ; preds = %6
  %21 = load float, ptr %12, align 4, !tbaa !56, !alias.scope !131
  %22 = insertelement <8 x float> poison, float %21, i64 0
  %23 = shufflevector <8 x float> %22, <8 x float> poison, <8 x i32> zeroinitializer
  %24 = getelementptr i8, ptr %2, i64 128
  br label %27

25:                                               ; preds = %27, %6
  %26 = phi i64 [ 32, %6 ], [ 80, %27 ]
  br label %62

27:                                               ; preds = %20, %27
  %28 = phi i64 [ %32, %27 ], [ 0, %20 ]
  %29 = getelementptr float, ptr %24, i64 %28
  %30 = load <8 x float>, ptr %29, align 4, !tbaa !56, !alias.scope !134, !noalias !131
  %31 = fadd reassoc nsz contract <8 x float> %30, %23
  store <8 x float> %31, ptr %29, align 4, !tbaa !56, !alias.scope !134, !noalias !131
  %32 = add nuw i64 %28, 8
  %33 = icmp eq i64 %32, 48
  br i1 %33, label %25, label %27, !llvm.loop !136

34:                                               ; preds = %62
  call void @llvm.lifetime.start.p0(i64 24, ptr nonnull %7) #17
  call void @llvm.lifetime.start.p0(i64 144, ptr nonnull %8) #17
  %35 = getelementptr inbounds i8, ptr %2, i64 344
  %36 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %35, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false>, <8 x float> poison), !tbaa !56
  %37 = fdiv reassoc nsz contract <8 x float> %36, <float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00, float 5.000000e+00>
  %38 = fcmp reassoc nsz contract ogt <8 x float> %37, <float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00>
  %39 = select <8 x i1> %38, <8 x float> <float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00, float 3.000000e+00>, <8 x float> %37
  %40 = fcmp reassoc nsz contract olt <8 x float> %39, <float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00>
  %41 = select <8 x i1> %40, <8 x float> <float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float -3.000000e+00, float poison, float poison>, <8 x float> %39
  call void @llvm.masked.store.v8f32.p0(<8 x float> %41, ptr %7, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false>), !tbaa !56
  %42 = getelementptr inbounds i8, ptr %7, i64 20
  %43 = load float, ptr %42, align 4, !tbaa !56
  %44 = getelementptr inbounds i8, ptr %0, i64 72
  tail call fastcc void @price_cuts(ptr noundef %0, i32 noundef 0, ptr noundef %2, float noundef %43, ptr noundef %3, ptr noundef %4) #18
  %45 = getelementptr inbounds i8, ptr %3, i64 68
  %46 = load i64, ptr %44, align 8, !tbaa !32
  %47 = getelementptr inbounds float, ptr %4, i64 %46
  tail call fastcc void @price_cuts(ptr noundef %0, i32 noundef 1, ptr noundef %2, float noundef %43, ptr noundef nonnull %45, ptr noundef %47) #18
  call fastcc void @price_collisions(ptr noundef nonnull %0, ptr noundef nonnull %12, ptr noundef %2, ptr noundef %3, ptr noundef nonnull %8) #18
  %48 = getelementptr inbounds i8, ptr %12, i64 16
  %49 = tail call <4 x float> @llvm.masked.load.v4f32.p0(ptr nonnull %48, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>, <4 x float> poison), !tbaa !56
  %50 = getelementptr inbounds i8, ptr %8, i64 112
  call void @llvm.masked.store.v4f32.p0(<4 x float> %49, ptr %50, i32 4, <4 x i1> <i1 true, i1 true, i1 true, i1 false>), !tbaa !56
  %51 = getelementptr inbounds i8, ptr %12, i64 28
  %52 = call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %7, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>, <8 x float> poison), !tbaa !56
  %53 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr nonnull %51, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>, <8 x float> poison), !tbaa !56
  %54 = fadd reassoc nsz contract <8 x float> %53, %52
  %55 = getelementptr inbounds i8, ptr %8, i64 124
  call void @llvm.masked.store.v8f32.p0(<8 x float> %54, ptr %55, i32 4, <8 x i1> <i1 true, i1 true, i1 true, i1 true, i1 true, i1 false, i1 false, i1 false>), !tbaa !56
  %56 = getelementptr inbounds i8, ptr %0, i64 408
  %57 = load ptr, ptr %56, align 8, !tbaa !137
  %58 = getelementptr inbounds i8, ptr %0, i64 8
  %59 = load i64, ptr %58, align 8, !tbaa !14
  %60 = getelementptr inbounds i64, ptr %57, i64 %59
  %61 = icmp sgt i64 %59, 0
  br i1 %61, label %70, label %73

62:                                               ; preds = %25, %62
  %63 = phi i64 [ %68, %62 ], [ %26, %25 ]
  %64 = load float, ptr %12, align 4, !tbaa !56
  %65 = getelementptr inbounds float, ptr %2, i64 %63
  %66 = load float, ptr %65, align 4, !tbaa !56
  %67 = fadd reassoc nsz contract float %66, %64
  store float %67, ptr %65, align 4, !tbaa !56
  %68 = add nuw nsw i64 %63, 1
  %69 = icmp eq i64 %68, 86
  br i1 %69, label %34, label %62, !llvm.loop !138

70:                                               ; preds = %34
  %71 = load i64, ptr %44, align 8, !tbaa !32
  %72 = getelementptr float, ptr %4, i64 %71
  br label %89

73:                                               ; preds = %89, %34
  %74 = getelementptr inbounds i8, ptr %0, i64 352
  %75 = load ptr, ptr %74, align 8, !tbaa !139
  %76 = icmp slt i64 %59, 1
  %77 = shl i64 %59, 2
  %78 = getelementptr i8, ptr %5, i64 %77
  %79 = mul i64 %59, 144
  %80 = getelementptr i8, ptr %75, i64 %79
  %81 = icmp ult i64 %59, 8
  %82 = icmp ugt ptr %80, %5
  %83 = icmp ult ptr %75, %78
  %84 = and i1 %82, %83
  %85 = icmp slt i64 %77, 0
  %86 = or i1 %84, %85
  %87 = and i64 %59, 9223372036854775800
  %88 = icmp eq i64 %59, %87
  br label %104

89:                                               ; preds = %70, %89
  %90 = phi i64 [ 0, %70 ], [ %101, %89 ]
  %91 = getelementptr inbounds i64, ptr %57, i64 %90
  %92 = load i64, ptr %91, align 8, !tbaa !81
  %93 = getelementptr inbounds float, ptr %4, i64 %92
  %94 = load float, ptr %93, align 4, !tbaa !56
  %95 = getelementptr inbounds i64, ptr %60, i64 %90
  %96 = load i64, ptr %95, align 8, !tbaa !81
  %97 = getelementptr float, ptr %72, i64 %96
  %98 = load float, ptr %97, align 4, !tbaa !56
  %99 = fadd reassoc nsz contract float %98, %94
  %100 = getelementptr inbounds float, ptr %5, i64 %90
  store float %99, ptr %100, align 4, !tbaa !56
  %101 = add nuw nsw i64 %90, 1
  %102 = icmp eq i64 %101, %59
  br i1 %102, label %73, label %89, !llvm.loop !140

103:                                              ; preds = %140
  call void @llvm.lifetime.end.p0(i64 144, ptr nonnull %8) #17
  call void @llvm.lifetime.end.p0(i64 24, ptr nonnull %7) #17
  ret void

104:                                              ; preds = %73, %140
  %105 = phi i64 [ 0, %73 ], [ %141, %140 ]
  %106 = mul nsw i64 %59, %105
  %107 = getelementptr inbounds float, ptr %75, i64 %106
  %108 = getelementptr inbounds [36 x float], ptr %8, i64 0, i64 %105
  %109 = load float, ptr %108, align 4, !tbaa !56
  %110 = fcmp reassoc nsz contract oeq float %109, 0.000000e+00
  %111 = or i1 %110, %76
  br i1 %111, label %140, label %112

112:                                              ; preds = %104
  %113 = select i1 %81, i1 true, i1 %86
  br i1 %113, label %128, label %114

114:                                              ; preds = %112
  %115 = insertelement <8 x float> poison, float %109, i64 0
  %116 = shufflevector <8 x float> %115, <8 x float> poison, <8 x i32> zeroinitializer
  br label %117

117:                                              ; preds = %117, %114
  %118 = phi i64 [ 0, %114 ], [ %125, %117 ]
  %119 = getelementptr inbounds float, ptr %107, i64 %118
  %120 = load <8 x float>, ptr %119, align 4, !tbaa !56, !alias.scope !141
  %121 = fmul reassoc nsz contract <8 x float> %120, %116
  %122 = getelementptr inbounds float, ptr %5, i64 %118
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !56, !alias.scope !144, !noalias !141
  %124 = fadd reassoc nsz contract <8 x float> %123, %121
  store <8 x float> %124, ptr %122, align 4, !tbaa !56, !alias.scope !144, !noalias !141
  %125 = add nuw i64 %118, 8
  %126 = icmp eq i64 %125, %87
  br i1 %126, label %127, label %117, !llvm.loop !146

127:                                              ; preds = %117
  br i1 %88, label %140, label %128

128:                                              ; preds = %112, %127
  %129 = phi i64 [ 0, %112 ], [ %87, %127 ]
  br label %130

130:                                              ; preds = %128, %130
  %131 = phi i64 [ %138, %130 ], [ %129, %128 ]
  %132 = getelementptr inbounds float, ptr %107, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !56
  %134 = fmul reassoc nsz contract float %133, %109
  %135 = getelementptr inbounds float, ptr %5, i64 %131
  %136 = load float, ptr %135, align 4, !tbaa !56
  %137 = fadd reassoc nsz contract float %136, %134
  store float %137, ptr %135, align 4, !tbaa !56
  %138 = add nuw nsw i64 %131, 1
  %139 = icmp eq i64 %138, %59
  br i1 %139, label %140, label %130, !llvm.loop !147

140:                                              ; preds = %130, %127, %104
  %141 = add nuw nsw i64 %105, 1
  %142 = icmp eq i64 %141, 36
  br i1 %142, label %103, label %104, !llvm.loop !148
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @advance(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, ptr nocapture noundef %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 392
  %7 = load ptr, ptr %6, align 8, !tbaa !149
  %8 = mul i64 %1, 372
  %9 = getelementptr inbounds i8, ptr %7, i64 %8
  %10 = getelementptr inbounds i8, ptr %0, i64 384
  %11 = load ptr, ptr %10, align 8, !tbaa !150
  %12 = getelementptr inbounds i8, ptr %0, i64 456
  %13 = load ptr, ptr %12, align 8, !tbaa !151
  %14 = getelementptr inbounds i8, ptr %13, i64 20
  %15 = getelementptr inbounds i8, ptr %3, i64 64
  %16 = getelementptr inbounds i8, ptr %0, i64 416
  %17 = load ptr, ptr %16, align 8, !tbaa !152
  %18 = getelementptr inbounds i8, ptr %0, i64 400
  %19 = load ptr, ptr %18, align 8, !tbaa !153
  %20 = getelementptr inbounds i8, ptr %2, i64 232
  %21 = getelementptr inbounds i8, ptr %4, i64 232
  %22 = shl i64 %1, 4
  %23 = getelementptr i8, ptr %17, i64 %22
  %24 = getelementptr i8, ptr %4, i64 64
  %25 = getelementptr i8, ptr %2, i64 64
  br label %29

26:                                               ; preds = %147
  %27 = getelementptr inbounds i8, ptr %2, i64 332
  %28 = getelementptr inbounds i8, ptr %4, i64 332
  br label %169

29:                                               ; preds = %5, %147
  %30 = phi i1 [ true, %5 ], [ false, %147 ]
  %31 = phi i64 [ 0, %5 ], [ 1, %147 ]
  %32 = phi float [ 0.000000e+00, %5 ], [ %148, %147 ]
  %33 = shl nuw nsw i64 %31, 4
  %34 = getelementptr inbounds float, ptr %2, i64 %33
  %35 = getelementptr inbounds float, ptr %4, i64 %33
  %36 = getelementptr inbounds float, ptr %9, i64 %31
  %37 = load float, ptr %36, align 4, !tbaa !56
  %38 = mul nuw nsw i64 %31, 17
  %39 = or disjoint i64 %33, 2
  %40 = getelementptr inbounds float, ptr %3, i64 %38
  %41 = getelementptr inbounds float, ptr %9, i64 %39
  br label %73

42:                                               ; preds = %73
  %43 = fcmp reassoc nsz contract ogt float %37, 0.000000e+00
  %44 = sext i32 %88 to i64
  %45 = getelementptr inbounds float, ptr %35, i64 %44
  %46 = load float, ptr %45, align 4, !tbaa !56
  %47 = or disjoint i64 %31, 92
  %48 = getelementptr inbounds float, ptr %2, i64 %47
  %49 = load float, ptr %48, align 4, !tbaa !56
  %50 = shl nuw nsw i64 %31, 6
  %51 = getelementptr i8, ptr %24, i64 %50
  %52 = getelementptr i8, ptr %25, i64 %50
  %53 = icmp ult ptr %35, %52
  %54 = icmp ult ptr %34, %51
  %55 = and i1 %53, %54
  br i1 %55, label %133, label %56

56:                                               ; preds = %42
  %57 = insertelement <8 x i1> poison, i1 %43, i64 0
  %58 = shufflevector <8 x i1> %57, <8 x i1> poison, <8 x i32> zeroinitializer
  %59 = insertelement <8 x float> poison, float %46, i64 0
  %60 = shufflevector <8 x float> %59, <8 x float> poison, <8 x i32> zeroinitializer
  %61 = xor <8 x i1> %58, <i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true, i1 true>
  br label %62

62:                                               ; preds = %62, %56
  %63 = phi i64 [ 0, %56 ], [ %71, %62 ]
  %64 = getelementptr float, ptr %34, i64 %63
  %65 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %64, i32 4, <8 x i1> %61, <8 x float> poison), !tbaa !56, !alias.scope !154
  %66 = getelementptr float, ptr %35, i64 %63
  %67 = tail call <8 x float> @llvm.masked.load.v8f32.p0(ptr %66, i32 4, <8 x i1> %58, <8 x float> poison), !tbaa !56, !alias.scope !157, !noalias !154
  %68 = fsub reassoc nsz contract <8 x float> %67, %60
  %69 = select <8 x i1> %58, <8 x float> %68, <8 x float> %65
  %70 = getelementptr inbounds float, ptr %35, i64 %63
  store <8 x float> %69, ptr %70, align 4, !tbaa !56, !alias.scope !157, !noalias !154
  %71 = add nuw i64 %63, 8
  %72 = icmp eq i64 %71, 16
  br i1 %72, label %98, label %62, !llvm.loop !159

73:                                               ; preds = %29, %73
  %74 = phi i64 [ 0, %29 ], [ %96, %73 ]
  %75 = phi i32 [ 0, %29 ], [ %88, %73 ]
  %76 = phi i32 [ 0, %29 ], [ %95, %73 ]
  %77 = getelementptr inbounds float, ptr %40, i64 %74
  %78 = load float, ptr %77, align 4, !tbaa !56
  %79 = getelementptr inbounds float, ptr %41, i64 %74
  %80 = load float, ptr %79, align 4, !tbaa !56
  %81 = fadd reassoc nsz contract float %80, %78
  %82 = getelementptr inbounds float, ptr %35, i64 %74
  store float %81, ptr %82, align 4, !tbaa !56
  %83 = sext i32 %75 to i64
  %84 = getelementptr inbounds float, ptr %35, i64 %83
  %85 = load float, ptr %84, align 4, !tbaa !56
  %86 = fcmp reassoc nsz contract olt float %81, %85
  %87 = trunc nuw nsw i64 %74 to i32
  %88 = select i1 %86, i32 %87, i32 %75
  %89 = getelementptr inbounds float, ptr %34, i64 %74
  %90 = load float, ptr %89, align 4, !tbaa !56
  %91 = sext i32 %76 to i64
  %92 = getelementptr inbounds float, ptr %34, i64 %91
  %93 = load float, ptr %92, align 4, !tbaa !56
  %94 = fcmp reassoc nsz contract olt float %90, %93
  %95 = select i1 %94, i32 %87, i32 %76
  %96 = add nuw nsw i64 %74, 1
  %97 = icmp eq i64 %96, 16
  br i1 %97, label %42, label %73, !llvm.loop !160

98:                                               ; preds = %62, %142
  %99 = shl nsw i32 %95, 4
  %100 = add nsw i32 %99, %88
  %101 = sext i32 %100 to i64
  %102 = getelementptr inbounds float, ptr %11, i64 %101
  %103 = load float, ptr %102, align 4, !tbaa !56
  %104 = load float, ptr %14, align 4, !tbaa !56
  %105 = fsub reassoc nsz contract float %103, %104
  %106 = fmul reassoc nsz contract float %105, %49
  %107 = or disjoint i64 %31, 86
  %108 = getelementptr inbounds float, ptr %9, i64 %107
  %109 = load float, ptr %108, align 4, !tbaa !56
  %110 = fmul reassoc nsz contract float %106, %109
  %111 = select reassoc nsz contract i1 %43, float %109, float %49
  %112 = getelementptr inbounds float, ptr %4, i64 %47
  store float %111, ptr %112, align 4, !tbaa !56
  %113 = or disjoint i64 %31, 32
  %114 = getelementptr inbounds float, ptr %2, i64 %113
  %115 = load float, ptr %114, align 4, !tbaa !56
  %116 = or disjoint i64 %31, 34
  %117 = getelementptr inbounds float, ptr %9, i64 %116
  %118 = load float, ptr %117, align 4, !tbaa !56
  %119 = fmul reassoc nsz contract float %118, %115
  %120 = getelementptr inbounds float, ptr %4, i64 %113
  store float %119, ptr %120, align 4, !tbaa !56
  %121 = getelementptr inbounds float, ptr %15, i64 %38
  %122 = load float, ptr %121, align 4, !tbaa !56
  %123 = fcmp reassoc nsz contract ogt float %122, 0.000000e+00
  %124 = getelementptr i64, ptr %23, i64 %31
  %125 = load i64, ptr %124, align 8, !tbaa !81
  %126 = srem i32 %88, 8
  %127 = mul nsw i32 %126, 12
  %128 = sext i32 %127 to i64
  %129 = add nsw i64 %125, %128
  %130 = mul i64 %129, 48
  %131 = getelementptr inbounds i8, ptr %19, i64 %130
  %132 = mul nuw nsw i64 %31, 12
  br label %149

133:                                              ; preds = %42, %142
  %134 = phi i64 [ %145, %142 ], [ 0, %42 ]
  br i1 %43, label %135, label %139

135:                                              ; preds = %133
  %136 = getelementptr inbounds float, ptr %35, i64 %134
  %137 = load float, ptr %136, align 4, !tbaa !56
  %138 = fsub reassoc nsz contract float %137, %46
  br label %142

139:                                              ; preds = %133
  %140 = getelementptr inbounds float, ptr %34, i64 %134
  %141 = load float, ptr %140, align 4, !tbaa !56
  br label %142

142:                                              ; preds = %139, %135
  %143 = phi reassoc nsz contract float [ %138, %135 ], [ %141, %139 ]
  %144 = getelementptr inbounds float, ptr %35, i64 %134
  store float %143, ptr %144, align 4, !tbaa !56
  %145 = add nuw nsw i64 %134, 1
  %146 = icmp eq i64 %145, 16
  br i1 %146, label %98, label %133, !llvm.loop !161

147:                                              ; preds = %149
  %148 = fadd reassoc nsz contract float %110, %32
  br i1 %30, label %29, label %26, !llvm.loop !162

149:                                              ; preds = %98, %149
  %150 = phi i64 [ 0, %98 ], [ %167, %149 ]
  %151 = add nuw nsw i64 %150, %132
  %152 = add nuw nsw i64 %151, 34
  %153 = getelementptr inbounds float, ptr %2, i64 %152
  %154 = load float, ptr %153, align 4, !tbaa !56
  %155 = getelementptr inbounds float, ptr %9, i64 %151
  %156 = getelementptr inbounds i8, ptr %155, i64 144
  %157 = load float, ptr %156, align 4, !tbaa !56
  %158 = fmul reassoc nsz contract float %157, %154
  %159 = getelementptr inbounds float, ptr %4, i64 %152
  store float %158, ptr %159, align 4, !tbaa !56
  %160 = getelementptr inbounds float, ptr %131, i64 %150
  %161 = getelementptr inbounds i8, ptr %155, i64 240
  %162 = select i1 %123, ptr %160, ptr %161
  %163 = getelementptr inbounds float, ptr %20, i64 %151
  %164 = select i1 %43, ptr %162, ptr %163
  %165 = load float, ptr %164, align 4, !tbaa !56
  %166 = getelementptr inbounds float, ptr %21, i64 %151
  store float %165, ptr %166, align 4, !tbaa !56
  %167 = add nuw nsw i64 %150, 1
  %168 = icmp eq i64 %167, 12
  br i1 %168, label %147, label %149, !llvm.loop !163

169:                                              ; preds = %26, %181
  %170 = phi i1 [ true, %26 ], [ false, %181 ]
  %171 = phi i64 [ 0, %26 ], [ 1, %181 ]
  %172 = shl nuw nsw i64 %171, 1
  %173 = add nuw nsw i64 %172, 82
  %174 = or disjoint i64 %171, 84
  %175 = getelementptr inbounds float, ptr %9, i64 %174
  %176 = load float, ptr %175, align 4, !tbaa !56
  %177 = fcmp reassoc nsz contract ogt float %176, 0.000000e+00
  br i1 %177, label %181, label %178

178:                                              ; preds = %169
  %179 = getelementptr inbounds float, ptr %2, i64 %173
  %180 = load float, ptr %179, align 4, !tbaa !56
  br label %181

181:                                              ; preds = %169, %178
  %182 = phi reassoc nsz contract float [ %180, %178 ], [ 0.000000e+00, %169 ]
  %183 = getelementptr inbounds float, ptr %4, i64 %173
  store float %182, ptr %183, align 4, !tbaa !56
  %184 = getelementptr inbounds float, ptr %2, i64 %173
  %185 = getelementptr inbounds float, ptr %27, i64 %172
  %186 = select i1 %177, ptr %184, ptr %185
  %187 = load float, ptr %186, align 4, !tbaa !56
  %188 = getelementptr inbounds float, ptr %28, i64 %172
  store float %187, ptr %188, align 4, !tbaa !56
  br i1 %170, label %169, label %190, !llvm.loop !164

189:                                              ; preds = %202
  ret void

190:                                              ; preds = %181, %202
  %191 = phi i64 [ %212, %202 ], [ 0, %181 ]
  %192 = icmp eq i64 %191, 5
  br i1 %192, label %193, label %195

193:                                              ; preds = %190
  %194 = load float, ptr %14, align 4, !tbaa !56
  br label %202

195:                                              ; preds = %190
  %196 = or disjoint i64 %191, 88
  %197 = getelementptr inbounds float, ptr %9, i64 %196
  %198 = load float, ptr %197, align 4, !tbaa !56
  %199 = getelementptr inbounds float, ptr %13, i64 %191
  %200 = load float, ptr %199, align 4, !tbaa !56
  %201 = fsub reassoc nsz contract float %198, %200
  br label %202

202:                                              ; preds = %193, %195
  %203 = phi float [ %200, %195 ], [ %194, %193 ]
  %204 = phi reassoc nsz contract float [ %201, %195 ], [ %148, %193 ]
  %205 = fcmp reassoc nsz contract ord float %203, 0.000000e+00
  %206 = add nuw nsw i64 %191, 86
  %207 = getelementptr inbounds float, ptr %2, i64 %206
  %208 = load float, ptr %207, align 4, !tbaa !56
  %209 = select reassoc nsz contract i1 %205, float %204, float 0.000000e+00
  %210 = fadd reassoc nsz contract float %209, %208
  %211 = getelementptr inbounds float, ptr %4, i64 %206
  store float %210, ptr %211, align 4, !tbaa !56
  %212 = add nuw nsw i64 %191, 1
  %213 = icmp eq i64 %212, 6
  br i1 %213, label %189, label %190, !llvm.loop !165
}

; Function Attrs: nofree noinline norecurse nosync nounwind
define internal fastcc void @read_tokens(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef %3) unnamed_addr #2 {
  %5 = load i64, ptr %0, align 8, !tbaa !7
  %6 = getelementptr inbounds i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8, !tbaa !18
  %8 = getelementptr inbounds i8, ptr %0, i64 32
  %9 = load i64, ptr %8, align 8, !tbaa !23
  %10 = getelementptr inbounds i8, ptr %0, i64 40
  %11 = load i64, ptr %10, align 8, !tbaa !166
  %12 = sdiv i64 %7, %11
  %13 = getelementptr inbounds i8, ptr %0, i64 312
  %14 = load i64, ptr %13, align 8, !tbaa !115
  %15 = add nsw i64 %14, -1
  %16 = mul nsw i64 %5, %2
  %17 = add nsw i64 %15, %16
  %18 = icmp sgt i64 %5, 0
  br i1 %18, label %19, label %41

19:                                               ; preds = %4
  %20 = add nsw i64 %15, %2
  %21 = getelementptr inbounds i8, ptr %0, i64 520
  %22 = load ptr, ptr %21, align 8, !tbaa !53
  %23 = getelementptr inbounds i8, ptr %0, i64 80
  %24 = getelementptr inbounds i8, ptr %0, i64 304
  %25 = getelementptr inbounds i8, ptr %0, i64 528
  %26 = load ptr, ptr %25, align 8, !tbaa !114
  %27 = getelementptr inbounds i8, ptr %0, i64 48
  %28 = getelementptr i64, ptr %26, i64 %20
  %29 = icmp sgt i64 %7, 0
  %30 = getelementptr inbounds i8, ptr %0, i64 256
  %31 = getelementptr inbounds i8, ptr %0, i64 264
  %32 = mul nsw i64 %20, %7
  %33 = getelementptr inbounds i8, ptr %0, i64 288
  %34 = shl i64 %7, 2
  %35 = shl i64 %7, 2
  %36 = mul i64 %7, %20
  %37 = shl i64 %36, 2
  %38 = icmp ult i64 %7, 8
  %39 = and i64 %7, 9223372036854775800
  %40 = icmp eq i64 %7, %39
  br label %88

41:                                               ; preds = %147, %4
  %42 = getelementptr inbounds i8, ptr %0, i64 16
  %43 = load i64, ptr %42, align 8, !tbaa !167
  %44 = icmp sgt i64 %43, 0
  %45 = load ptr, ptr %1, align 8, !tbaa !16
  br i1 %44, label %49, label %46

46:                                               ; preds = %41
  %47 = getelementptr inbounds i8, ptr %1, i64 8
  %48 = load ptr, ptr %47, align 8, !tbaa !19
  br label %164

49:                                               ; preds = %41
  %50 = getelementptr inbounds i8, ptr %0, i64 240
  %51 = shl i64 %7, 2
  %52 = getelementptr inbounds i8, ptr %0, i64 504
  %53 = getelementptr inbounds i8, ptr %0, i64 56
  %54 = getelementptr inbounds i8, ptr %0, i64 512
  %55 = getelementptr inbounds i8, ptr %0, i64 168
  %56 = getelementptr inbounds i8, ptr %1, i64 8
  %57 = getelementptr inbounds i8, ptr %0, i64 176
  %58 = getelementptr inbounds i8, ptr %0, i64 208
  %59 = mul i64 %7, 3
  %60 = getelementptr inbounds i8, ptr %1, i64 24
  %61 = icmp sgt i64 %7, 0
  %62 = shl i64 %7, 3
  %63 = add i64 %14, %2
  %64 = getelementptr inbounds i8, ptr %1, i64 16
  %65 = getelementptr inbounds i8, ptr %0, i64 184
  %66 = getelementptr inbounds i8, ptr %0, i64 216
  %67 = mul i64 %7, %5
  %68 = icmp sgt i64 %67, 0
  %69 = getelementptr inbounds i8, ptr %0, i64 192
  %70 = getelementptr inbounds i8, ptr %0, i64 224
  %71 = getelementptr inbounds i8, ptr %1, i64 32
  %72 = mul i64 %9, %5
  %73 = icmp sgt i64 %72, 0
  %74 = getelementptr inbounds i8, ptr %0, i64 200
  %75 = getelementptr inbounds i8, ptr %0, i64 232
  %76 = load ptr, ptr %56, align 8, !tbaa !19
  %77 = mul i64 %7, %5
  %78 = shl i64 %77, 2
  %79 = icmp ult i64 %67, 8
  %80 = and i64 %67, 9223372036854775800
  %81 = icmp eq i64 %67, %80
  %82 = icmp ult i64 %72, 8
  %83 = and i64 %72, 9223372036854775800
  %84 = icmp eq i64 %72, %83
  %85 = icmp ult i64 %67, 8
  %86 = and i64 %67, 9223372036854775800
  %87 = icmp eq i64 %67, %86
  br label %180

88:                                               ; preds = %19, %147
  %89 = phi i64 [ 0, %19 ], [ %148, %147 ]
  %90 = mul i64 %34, %89
  %91 = sub i64 %90, %37
  %92 = load i64, ptr %23, align 8, !tbaa !54
  %93 = mul nsw i64 %92, %89
  %94 = load i64, ptr %24, align 8, !tbaa !50
  %95 = getelementptr i64, ptr %22, i64 %93
  %96 = getelementptr i64, ptr %95, i64 %94
  %97 = getelementptr i64, ptr %96, i64 %2
  %98 = getelementptr i8, ptr %97, i64 -8
  %99 = load i64, ptr %98, align 8, !tbaa !81
  %100 = add nsw i64 %89, %17
  %101 = load i64, ptr %27, align 8, !tbaa !25
  %102 = mul nsw i64 %101, %89
  %103 = getelementptr i64, ptr %28, i64 %102
  store i64 %100, ptr %103, align 8, !tbaa !81
  br i1 %29, label %104, label %147

104:                                              ; preds = %88
  %105 = load ptr, ptr %30, align 8, !tbaa !168
  %106 = mul nsw i64 %99, %7
  %107 = getelementptr float, ptr %105, i64 %106
  %108 = load ptr, ptr %31, align 8, !tbaa !169
  %109 = load ptr, ptr %33, align 8, !tbaa !170
  %110 = load ptr, ptr %1, align 8, !tbaa !16
  %111 = mul nuw nsw i64 %89, %7
  %112 = getelementptr float, ptr %110, i64 %111
  br i1 %38, label %113, label %115

113:                                              ; preds = %146, %115, %104
  %114 = phi i64 [ 0, %115 ], [ 0, %104 ], [ %39, %146 ]
  br label %150

115:                                              ; preds = %104
  %116 = ptrtoint ptr %110 to i64
  %117 = ptrtoint ptr %109 to i64
  %118 = ptrtoint ptr %108 to i64
  %119 = ptrtoint ptr %105 to i64
  %120 = add i64 %90, %116
  %121 = mul i64 %35, %99
  %122 = add i64 %121, %119
  %123 = sub i64 %120, %122
  %124 = icmp ult i64 %123, 128
  %125 = add i64 %91, %116
  %126 = sub i64 %125, %118
  %127 = icmp ult i64 %126, 128
  %128 = or i1 %124, %127
  %129 = sub i64 %125, %117
  %130 = icmp ult i64 %129, 128
  %131 = or i1 %128, %130
  br i1 %131, label %113, label %132

132:                                              ; preds = %115, %132
  %133 = phi i64 [ %144, %132 ], [ 0, %115 ]
  %134 = getelementptr float, ptr %107, i64 %133
  %135 = load <8 x float>, ptr %134, align 4, !tbaa !56
  %136 = add nsw i64 %133, %32
  %137 = getelementptr inbounds float, ptr %108, i64 %136
  %138 = load <8 x float>, ptr %137, align 4, !tbaa !56
  %139 = fadd reassoc nsz contract <8 x float> %138, %135
  %140 = getelementptr inbounds float, ptr %109, i64 %136
  %141 = load <8 x float>, ptr %140, align 4, !tbaa !56
  %142 = fadd reassoc nsz contract <8 x float> %139, %141
  %143 = getelementptr float, ptr %112, i64 %133
  store <8 x float> %142, ptr %143, align 4, !tbaa !56
  %144 = add nuw i64 %133, 8
  %145 = icmp eq i64 %144, %39
  br i1 %145, label %146, label %132, !llvm.loop !171

146:                                              ; preds = %132
  br i1 %40, label %147, label %113

147:                                              ; preds = %150, %146, %88
  %148 = add nuw nsw i64 %89, 1
  %149 = icmp eq i64 %148, %5
  br i1 %149, label %41, label %88, !llvm.loop !172

150:                                              ; preds = %113, %150
  %151 = phi i64 [ %162, %150 ], [ %114, %113 ]
  %152 = getelementptr float, ptr %107, i64 %151
  %153 = load float, ptr %152, align 4, !tbaa !56
  %154 = add nsw i64 %151, %32
  %155 = getelementptr inbounds float, ptr %108, i64 %154
  %156 = load float, ptr %155, align 4, !tbaa !56
  %157 = fadd reassoc nsz contract float %156, %153
  %158 = getelementptr inbounds float, ptr %109, i64 %154
  %159 = load float, ptr %158, align 4, !tbaa !56
  %160 = fadd reassoc nsz contract float %157, %159
  %161 = getelementptr float, ptr %112, i64 %151
  store float %160, ptr %161, align 4, !tbaa !56
  %162 = add nuw nsw i64 %151, 1
  %163 = icmp eq i64 %162, %7
  br i1 %163, label %147, label %150, !llvm.loop !173

164:                                              ; preds = %373, %46
  %165 = phi ptr [ %48, %46 ], [ %344, %373 ]
  %166 = phi ptr [ %45, %46 ], [ %343, %373 ]
  %167 = getelementptr inbounds i8, ptr %0, i64 248
  %168 = load ptr, ptr %167, align 8, !tbaa !174
  %169 = getelementptr inbounds float, ptr %168, i64 %7
  %170 = getelementptr inbounds i8, ptr %0, i64 168
  %171 = load double, ptr %170, align 8, !tbaa !175
  %172 = getelementptr inbounds i8, ptr %1, i64 8
  tail call fastcc void @layer_norm(ptr noundef %166, i64 noundef %5, i64 noundef %7, ptr noundef %168, ptr noundef %169, double noundef %171, ptr noundef %165) #18
  %173 = load ptr, ptr %172, align 8, !tbaa !19
  %174 = getelementptr inbounds i8, ptr %0, i64 272
  %175 = load ptr, ptr %174, align 8, !tbaa !176
  %176 = getelementptr inbounds i8, ptr %0, i64 280
  %177 = load ptr, ptr %176, align 8, !tbaa !177
  %178 = getelementptr inbounds i8, ptr %0, i64 8
  %179 = load i64, ptr %178, align 8, !tbaa !14
  tail call fastcc void @linear(ptr noundef %173, i64 noundef %5, i64 noundef %7, ptr noundef %175, ptr noundef %177, i64 noundef %179, ptr noundef %3) #18
  ret void

180:                                              ; preds = %49, %373
  %181 = phi ptr [ %76, %49 ], [ %344, %373 ]
  %182 = phi ptr [ %45, %49 ], [ %343, %373 ]
  %183 = phi i64 [ 0, %49 ], [ %374, %373 ]
  %184 = load ptr, ptr %50, align 8, !tbaa !178
  %185 = mul i64 %51, %183
  %186 = getelementptr inbounds float, ptr %184, i64 %185
  %187 = load ptr, ptr %52, align 8, !tbaa !179
  %188 = load i64, ptr %53, align 8, !tbaa !180
  %189 = mul i64 %183, %7
  %190 = mul i64 %189, %188
  %191 = getelementptr inbounds float, ptr %187, i64 %190
  %192 = load ptr, ptr %54, align 8, !tbaa !181
  %193 = getelementptr inbounds float, ptr %192, i64 %190
  %194 = getelementptr inbounds float, ptr %186, i64 %7
  %195 = load double, ptr %55, align 8, !tbaa !175
  tail call fastcc void @layer_norm(ptr noundef %182, i64 noundef %5, i64 noundef %7, ptr noundef %186, ptr noundef %194, double noundef %195, ptr noundef %181) #18
  %196 = load ptr, ptr %56, align 8, !tbaa !19
  %197 = load ptr, ptr %57, align 8, !tbaa !182
  %198 = load ptr, ptr %58, align 8, !tbaa !183
  %199 = load ptr, ptr %60, align 8, !tbaa !21
  tail call fastcc void @layer_linear(ptr noundef nonnull %0, ptr noundef %196, i64 noundef %7, ptr noundef %197, ptr noundef %198, i64 noundef %183, i64 noundef %59, ptr noundef %199) #18
  br i1 %18, label %200, label %202

200:                                              ; preds = %180
  %201 = load ptr, ptr %60, align 8, !tbaa !21
  br label %311

202:                                              ; preds = %320, %180
  tail call fastcc void @attend(ptr noundef nonnull %0, ptr noundef nonnull %1, ptr noundef %191, ptr noundef %193, i64 noundef %63) #18
  %203 = load ptr, ptr %64, align 8, !tbaa !20
  %204 = load ptr, ptr %65, align 8, !tbaa !184
  %205 = load ptr, ptr %66, align 8, !tbaa !185
  %206 = load ptr, ptr %56, align 8, !tbaa !19
  tail call fastcc void @layer_linear(ptr noundef nonnull %0, ptr noundef %203, i64 noundef %7, ptr noundef %204, ptr noundef %205, i64 noundef %183, i64 noundef %7, ptr noundef %206) #18
  %207 = load ptr, ptr %1, align 8, !tbaa !16
  %208 = load ptr, ptr %56, align 8, !tbaa !19
  br i1 %68, label %209, label %237

209:                                              ; preds = %202
  br i1 %79, label %226, label %210

210:                                              ; preds = %209
  %211 = getelementptr i8, ptr %207, i64 %78
  %212 = getelementptr i8, ptr %208, i64 %78
  %213 = icmp ult ptr %207, %212
  %214 = icmp ult ptr %208, %211
  %215 = and i1 %213, %214
  br i1 %215, label %226, label %216

216:                                              ; preds = %210, %216
  %217 = phi i64 [ %223, %216 ], [ 0, %210 ]
  %218 = getelementptr inbounds float, ptr %208, i64 %217
  %219 = load <8 x float>, ptr %218, align 4, !tbaa !56, !alias.scope !186
  %220 = getelementptr inbounds float, ptr %207, i64 %217
  %221 = load <8 x float>, ptr %220, align 4, !tbaa !56, !alias.scope !189, !noalias !186
  %222 = fadd reassoc nsz contract <8 x float> %221, %219
  store <8 x float> %222, ptr %220, align 4, !tbaa !56, !alias.scope !189, !noalias !186
  %223 = add nuw i64 %217, 8
  %224 = icmp eq i64 %223, %80
  br i1 %224, label %225, label %216, !llvm.loop !191

225:                                              ; preds = %216
  br i1 %81, label %237, label %226

226:                                              ; preds = %225, %210, %209
  %227 = phi i64 [ 0, %210 ], [ 0, %209 ], [ %80, %225 ]
  br label %228

228:                                              ; preds = %226, %228
  %229 = phi i64 [ %235, %228 ], [ %227, %226 ]
  %230 = getelementptr inbounds float, ptr %208, i64 %229
  %231 = load float, ptr %230, align 4, !tbaa !56
  %232 = getelementptr inbounds float, ptr %207, i64 %229
  %233 = load float, ptr %232, align 4, !tbaa !56
  %234 = fadd reassoc nsz contract float %233, %231
  store float %234, ptr %232, align 4, !tbaa !56
  %235 = add nuw nsw i64 %229, 1
  %236 = icmp eq i64 %235, %67
  br i1 %236, label %237, label %228, !llvm.loop !192

237:                                              ; preds = %228, %225, %202
  %238 = getelementptr inbounds i8, ptr %186, i64 %62
  %239 = getelementptr inbounds float, ptr %186, i64 %59
  %240 = load double, ptr %55, align 8, !tbaa !175
  tail call fastcc void @layer_norm(ptr noundef %207, i64 noundef %5, i64 noundef %7, ptr noundef %238, ptr noundef %239, double noundef %240, ptr noundef %208) #18
  %241 = load ptr, ptr %56, align 8, !tbaa !19
  %242 = load ptr, ptr %69, align 8, !tbaa !193
  %243 = load ptr, ptr %70, align 8, !tbaa !194
  %244 = load ptr, ptr %71, align 8, !tbaa !22
  tail call fastcc void @layer_linear(ptr noundef %0, ptr noundef %241, i64 noundef %7, ptr noundef %242, ptr noundef %243, i64 noundef %183, i64 noundef %9, ptr noundef %244) #18
  %245 = load ptr, ptr %71, align 8, !tbaa !22
  br i1 %73, label %246, label %339

246:                                              ; preds = %237
  br i1 %82, label %247, label %249

247:                                              ; preds = %310, %246
  %248 = phi i64 [ 0, %246 ], [ %83, %310 ]
  br label %377

249:                                              ; preds = %246, %249
  %250 = phi i64 [ %308, %249 ], [ 0, %246 ]
  %251 = getelementptr inbounds float, ptr %245, i64 %250
  %252 = load <8 x float>, ptr %251, align 4, !tbaa !56
  %253 = fcmp nsz contract olt <8 x float> %252, zeroinitializer
  %254 = fneg reassoc nsz contract <8 x float> %252
  %255 = select <8 x i1> %253, <8 x float> %254, <8 x float> %252
  %256 = fmul nsz contract <8 x float> %255, <float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000, float 0x3FE6A09E60000000>
  %257 = fmul nsz contract <8 x float> %256, <float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000, float 0x3FD4F740A0000000>
  %258 = fadd nsz contract <8 x float> %257, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %259 = fdiv nsz contract <8 x float> <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>, %258
  %260 = fmul nsz contract <8 x float> %259, <float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000, float 0x3FF0FB8440000000>
  %261 = fadd nsz contract <8 x float> %260, <float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000, float 0xBFF7401C60000000>
  %262 = fmul nsz contract <8 x float> %259, %261
  %263 = fadd nsz contract <8 x float> %262, <float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000, float 0x3FF6BE1C60000000>
  %264 = fmul nsz contract <8 x float> %259, %263
  %265 = fadd nsz contract <8 x float> %264, <float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000, float 0xBFD23531C0000000>
  %266 = fmul nsz contract <8 x float> %259, %265
  %267 = fadd nsz contract <8 x float> %266, <float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000, float 0x3FD04F20C0000000>
  %268 = fmul nsz contract <8 x float> %259, %267
  %269 = fneg reassoc nsz contract <8 x float> %256
  %270 = fmul nsz contract <8 x float> %256, %269
  %271 = fcmp nsz contract olt <8 x float> %270, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %272 = fcmp reassoc nsz contract ogt <8 x float> %270, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %273 = select <8 x i1> %272, <8 x float> %270, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %274 = fmul nsz contract <8 x float> %273, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %275 = fcmp nsz contract olt <8 x float> %274, zeroinitializer
  %276 = select <8 x i1> %275, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %277 = fadd nsz contract <8 x float> %274, %276
  %278 = fptosi <8 x float> %277 to <8 x i32>
  %279 = sitofp <8 x i32> %278 to <8 x float>
  %280 = fmul nsz contract <8 x float> %279, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %281 = fsub nsz contract <8 x float> %273, %280
  %282 = fmul nsz contract <8 x float> %279, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %283 = fadd nsz contract <8 x float> %282, %281
  %284 = fmul nsz contract <8 x float> %283, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %285 = fadd nsz contract <8 x float> %284, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %286 = fmul nsz contract <8 x float> %283, %285
  %287 = fadd nsz contract <8 x float> %286, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %288 = fmul nsz contract <8 x float> %283, %287
  %289 = fadd nsz contract <8 x float> %288, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %290 = fmul nsz contract <8 x float> %283, %289
  %291 = fadd nsz contract <8 x float> %290, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %292 = fmul nsz contract <8 x float> %283, %291
  %293 = fadd nsz contract <8 x float> %292, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %294 = fmul nsz contract <8 x float> %283, %293
  %295 = fmul nsz contract <8 x float> %283, %294
  %296 = fadd nsz contract <8 x float> %283, %295
  %297 = fadd nsz contract <8 x float> %296, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %298 = shl <8 x i32> %278, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %299 = add <8 x i32> %298, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %300 = bitcast <8 x i32> %299 to <8 x float>
  %301 = fmul nsz contract <8 x float> %297, %300
  %302 = select <8 x i1> %271, <8 x float> zeroinitializer, <8 x float> %301
  %303 = fmul nsz contract <8 x float> %268, %302
  %304 = fmul nsz contract <8 x float> %252, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %305 = fsub nsz contract <8 x float> <float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00, float 2.000000e+00>, %303
  %306 = select <8 x i1> %253, <8 x float> %303, <8 x float> %305
  %307 = fmul nsz contract <8 x float> %304, %306
  store <8 x float> %307, ptr %251, align 4, !tbaa !56
  %308 = add nuw i64 %250, 8
  %309 = icmp eq i64 %308, %83
  br i1 %309, label %310, label %249, !llvm.loop !195

310:                                              ; preds = %249
  br i1 %84, label %339, label %247

311:                                              ; preds = %200, %320
  %312 = phi i64 [ 0, %200 ], [ %321, %320 ]
  br i1 %61, label %313, label %320

313:                                              ; preds = %311
  %314 = mul i64 %59, %312
  %315 = getelementptr inbounds float, ptr %201, i64 %314
  %316 = load i64, ptr %53, align 8, !tbaa !180
  %317 = add i64 %312, %17
  %318 = getelementptr float, ptr %315, i64 %7
  %319 = getelementptr i8, ptr %315, i64 %62
  br label %323

320:                                              ; preds = %323, %311
  %321 = add nuw nsw i64 %312, 1
  %322 = icmp eq i64 %321, %5
  br i1 %322, label %202, label %311, !llvm.loop !196

323:                                              ; preds = %313, %323
  %324 = phi i64 [ 0, %313 ], [ %337, %323 ]
  %325 = sdiv i64 %324, %12
  %326 = mul nsw i64 %316, %325
  %327 = add i64 %317, %326
  %328 = mul nsw i64 %327, %12
  %329 = srem i64 %324, %12
  %330 = add nsw i64 %328, %329
  %331 = getelementptr float, ptr %318, i64 %324
  %332 = load float, ptr %331, align 4, !tbaa !56
  %333 = getelementptr inbounds float, ptr %191, i64 %330
  store float %332, ptr %333, align 4, !tbaa !56
  %334 = getelementptr float, ptr %319, i64 %324
  %335 = load float, ptr %334, align 4, !tbaa !56
  %336 = getelementptr inbounds float, ptr %193, i64 %330
  store float %335, ptr %336, align 4, !tbaa !56
  %337 = add nuw nsw i64 %324, 1
  %338 = icmp eq i64 %337, %7
  br i1 %338, label %320, label %323, !llvm.loop !197

339:                                              ; preds = %431, %310, %237
  %340 = load ptr, ptr %74, align 8, !tbaa !198
  %341 = load ptr, ptr %75, align 8, !tbaa !199
  %342 = load ptr, ptr %56, align 8, !tbaa !19
  tail call fastcc void @layer_linear(ptr noundef %0, ptr noundef %245, i64 noundef %9, ptr noundef %340, ptr noundef %341, i64 noundef %183, i64 noundef %7, ptr noundef %342) #18
  %343 = load ptr, ptr %1, align 8, !tbaa !16
  %344 = load ptr, ptr %56, align 8, !tbaa !19
  br i1 %68, label %345, label %373

345:                                              ; preds = %339
  br i1 %85, label %362, label %346

346:                                              ; preds = %345
  %347 = getelementptr i8, ptr %343, i64 %78
  %348 = getelementptr i8, ptr %344, i64 %78
  %349 = icmp ult ptr %343, %348
  %350 = icmp ult ptr %344, %347
  %351 = and i1 %349, %350
  br i1 %351, label %362, label %352

352:                                              ; preds = %346, %352
  %353 = phi i64 [ %359, %352 ], [ 0, %346 ]
  %354 = getelementptr inbounds float, ptr %344, i64 %353
  %355 = load <8 x float>, ptr %354, align 4, !tbaa !56, !alias.scope !200
  %356 = getelementptr inbounds float, ptr %343, i64 %353
  %357 = load <8 x float>, ptr %356, align 4, !tbaa !56, !alias.scope !203, !noalias !200
  %358 = fadd reassoc nsz contract <8 x float> %357, %355
  store <8 x float> %358, ptr %356, align 4, !tbaa !56, !alias.scope !203, !noalias !200
  %359 = add nuw i64 %353, 8
  %360 = icmp eq i64 %359, %86
  br i1 %360, label %361, label %352, !llvm.loop !205

361:                                              ; preds = %352
  br i1 %87, label %373, label %362

362:                                              ; preds = %361, %346, %345
  %363 = phi i64 [ 0, %346 ], [ 0, %345 ], [ %86, %361 ]
  br label %364

364:                                              ; preds = %362, %364
  %365 = phi i64 [ %371, %364 ], [ %363, %362 ]
  %366 = getelementptr inbounds float, ptr %344, i64 %365
  %367 = load float, ptr %366, align 4, !tbaa !56
  %368 = getelementptr inbounds float, ptr %343, i64 %365
  %369 = load float, ptr %368, align 4, !tbaa !56
  %370 = fadd reassoc nsz contract float %369, %367
  store float %370, ptr %368, align 4, !tbaa !56
  %371 = add nuw nsw i64 %365, 1
  %372 = icmp eq i64 %371, %67
  br i1 %372, label %373, label %364, !llvm.loop !206

373:                                              ; preds = %364, %361, %339
  %374 = add nuw nsw i64 %183, 1
  %375 = load i64, ptr %42, align 8, !tbaa !167
  %376 = icmp slt i64 %374, %375
  br i1 %376, label %180, label %164, !llvm.loop !207

377:                                              ; preds = %247, %431
  %378 = phi i64 [ %438, %431 ], [ %248, %247 ]
  %379 = getelementptr inbounds float, ptr %245, i64 %378
  %380 = load float, ptr %379, align 4, !tbaa !56
  %381 = fcmp nsz contract olt float %380, 0.000000e+00
  %382 = fneg reassoc nsz contract float %380
  %383 = select reassoc nsz contract i1 %381, float %382, float %380
  %384 = fmul nsz contract float %383, 0x3FE6A09E60000000
  %385 = fmul nsz contract float %384, 0x3FD4F740A0000000
  %386 = fadd nsz contract float %385, 1.000000e+00
  %387 = fdiv nsz contract float 1.000000e+00, %386
  %388 = fmul nsz contract float %387, 0x3FF0FB8440000000
  %389 = fadd nsz contract float %388, 0xBFF7401C60000000
  %390 = fmul nsz contract float %387, %389
  %391 = fadd nsz contract float %390, 0x3FF6BE1C60000000
  %392 = fmul nsz contract float %387, %391
  %393 = fadd nsz contract float %392, 0xBFD23531C0000000
  %394 = fmul nsz contract float %387, %393
  %395 = fadd nsz contract float %394, 0x3FD04F20C0000000
  %396 = fmul nsz contract float %387, %395
  %397 = fneg reassoc nsz contract float %384
  %398 = fmul nsz contract float %384, %397
  %399 = fcmp nsz contract olt float %398, 0xC055D33340000000
  br i1 %399, label %431, label %400

400:                                              ; preds = %377
  %401 = fcmp reassoc nsz contract ogt float %398, 0xC055D33340000000
  %402 = select reassoc nsz contract i1 %401, float %398, float 0xC055D33340000000
  %403 = fmul nsz contract float %402, 0x3FF7154760000000
  %404 = fcmp nsz contract olt float %403, 0.000000e+00
  %405 = select nsz contract i1 %404, float -5.000000e-01, float 5.000000e-01
  %406 = fadd nsz contract float %403, %405
  %407 = fptosi float %406 to i32
  %408 = sitofp i32 %407 to float
  %409 = fmul nsz contract float %408, 0x3FE6300000000000
  %410 = fsub nsz contract float %402, %409
  %411 = fmul nsz contract float %408, 0x3F2BD01060000000
  %412 = fadd nsz contract float %411, %410
  %413 = fmul nsz contract float %412, 0x3F2A0D2CE0000000
  %414 = fadd nsz contract float %413, 0x3F56E879C0000000
  %415 = fmul nsz contract float %412, %414
  %416 = fadd nsz contract float %415, 0x3F81112100000000
  %417 = fmul nsz contract float %412, %416
  %418 = fadd nsz contract float %417, 0x3FA5553820000000
  %419 = fmul nsz contract float %412, %418
  %420 = fadd nsz contract float %419, 0x3FC5555540000000
  %421 = fmul nsz contract float %412, %420
  %422 = fadd nsz contract float %421, 5.000000e-01
  %423 = fmul nsz contract float %412, %422
  %424 = fmul nsz contract float %412, %423
  %425 = fadd nsz contract float %412, %424
  %426 = fadd nsz contract float %425, 1.000000e+00
  %427 = shl i32 %407, 23
  %428 = add i32 %427, 1065353216
  %429 = bitcast i32 %428 to float
  %430 = fmul nsz contract float %426, %429
  br label %431

431:                                              ; preds = %377, %400
  %432 = phi reassoc nsz contract float [ %430, %400 ], [ 0.000000e+00, %377 ]
  %433 = fmul nsz contract float %396, %432
  %434 = fmul nsz contract float %380, 5.000000e-01
  %435 = fsub nsz contract float 2.000000e+00, %433
  %436 = select reassoc nsz contract i1 %381, float %433, float %435
  %437 = fmul nsz contract float %434, %436
  store float %437, ptr %379, align 4, !tbaa !56
  %438 = add nuw nsw i64 %378, 1
  %439 = icmp eq i64 %438, %72
  br i1 %439, label %339, label %377, !llvm.loop !208
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @log_softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #6 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %168

4:                                                ; preds = %58
  br i1 %3, label %5, label %168

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  %9 = phi i64 [ 0, %5 ], [ %11, %55 ]
  br label %125

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !56
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !209

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !56
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !210

67:                                               ; preds = %163, %55
  %68 = phi float [ %56, %55 ], [ %165, %163 ]
  br i1 %3, label %69, label %168

69:                                               ; preds = %67
  %70 = bitcast float %68 to i32
  %71 = and i32 %70, 8388607
  %72 = or disjoint i32 %71, 1056964608
  %73 = bitcast i32 %72 to float
  %74 = fcmp nsz contract olt float %73, 0x3FE6A09E60000000
  %75 = select i1 %74, i32 -127, i32 -126
  %76 = ashr i32 %70, 23
  %77 = add nsw i32 %75, %76
  %78 = sitofp i32 %77 to float
  %79 = fmul nsz contract float %78, 0x3FE6300000000000
  %80 = fadd nsz contract float %73, %73
  %81 = select i1 %74, float %80, float %73
  %82 = fadd nsz contract float %81, -1.000000e+00
  %83 = fmul nsz contract float %82, %82
  %84 = fmul nsz contract float %82, 0x3FB2043760000000
  %85 = fadd nsz contract float %84, 0xBFBD7A3700000000
  %86 = fmul nsz contract float %82, %85
  %87 = fadd nsz contract float %86, 0x3FBDE4A340000000
  %88 = fmul nsz contract float %82, %87
  %89 = fadd nsz contract float %88, 0xBFBFCBA9E0000000
  %90 = fmul nsz contract float %82, %89
  %91 = fadd nsz contract float %90, 0x3FC23D37E0000000
  %92 = fmul nsz contract float %82, %91
  %93 = fadd nsz contract float %92, 0xBFC555CA00000000
  %94 = fmul nsz contract float %82, %93
  %95 = fadd nsz contract float %94, 0x3FC999D580000000
  %96 = fmul nsz contract float %82, %95
  %97 = fadd nsz contract float %96, 0xBFCFFFFF80000000
  %98 = fmul nsz contract float %82, %97
  %99 = fadd nsz contract float %98, 0x3FD5555540000000
  %100 = fmul nsz contract float %82, %99
  %101 = fmul nsz contract float %83, %100
  %102 = fmul nsz contract float %78, 0x3F2BD01060000000
  %103 = fsub nsz contract float %101, %102
  %104 = fmul nsz contract float %83, 5.000000e-01
  %105 = fsub nsz contract float %103, %104
  %106 = fadd nsz contract float %82, %105
  %107 = fadd nsz contract float %79, %106
  %108 = fadd reassoc nsz contract float %64, %107
  %109 = icmp ult i64 %1, 8
  br i1 %109, label %110, label %112

110:                                              ; preds = %123, %69
  %111 = phi i64 [ 0, %69 ], [ %113, %123 ]
  br label %169

112:                                              ; preds = %69
  %113 = and i64 %1, 9223372036854775800
  %114 = insertelement <8 x float> poison, float %108, i64 0
  %115 = shufflevector <8 x float> %114, <8 x float> poison, <8 x i32> zeroinitializer
  br label %116

116:                                              ; preds = %116, %112
  %117 = phi i64 [ 0, %112 ], [ %121, %116 ]
  %118 = getelementptr inbounds float, ptr %0, i64 %117
  %119 = load <8 x float>, ptr %118, align 4, !tbaa !56
  %120 = fsub reassoc nsz contract <8 x float> %119, %115
  store <8 x float> %120, ptr %118, align 4, !tbaa !56
  %121 = add nuw i64 %117, 8
  %122 = icmp eq i64 %121, %113
  br i1 %122, label %123, label %116, !llvm.loop !211

123:                                              ; preds = %116
  %124 = icmp eq i64 %113, %1
  br i1 %124, label %168, label %110

125:                                              ; preds = %7, %163
  %126 = phi float [ %165, %163 ], [ %8, %7 ]
  %127 = phi i64 [ %166, %163 ], [ %9, %7 ]
  %128 = getelementptr inbounds float, ptr %0, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !56
  %130 = fsub reassoc nsz contract float %129, %64
  %131 = fcmp nsz contract olt float %130, 0xC055D33340000000
  br i1 %131, label %163, label %132

132:                                              ; preds = %125
  %133 = fcmp reassoc nsz contract ogt float %130, 0xC055D33340000000
  %134 = select reassoc nsz contract i1 %133, float %130, float 0xC055D33340000000
  %135 = fmul nsz contract float %134, 0x3FF7154760000000
  %136 = fcmp nsz contract olt float %135, 0.000000e+00
  %137 = select nsz contract i1 %136, float -5.000000e-01, float 5.000000e-01
  %138 = fadd nsz contract float %135, %137
  %139 = fptosi float %138 to i32
  %140 = sitofp i32 %139 to float
  %141 = fmul nsz contract float %140, 0x3FE6300000000000
  %142 = fsub nsz contract float %134, %141
  %143 = fmul nsz contract float %140, 0x3F2BD01060000000
  %144 = fadd nsz contract float %143, %142
  %145 = fmul nsz contract float %144, 0x3F2A0D2CE0000000
  %146 = fadd nsz contract float %145, 0x3F56E879C0000000
  %147 = fmul nsz contract float %144, %146
  %148 = fadd nsz contract float %147, 0x3F81112100000000
  %149 = fmul nsz contract float %144, %148
  %150 = fadd nsz contract float %149, 0x3FA5553820000000
  %151 = fmul nsz contract float %144, %150
  %152 = fadd nsz contract float %151, 0x3FC5555540000000
  %153 = fmul nsz contract float %144, %152
  %154 = fadd nsz contract float %153, 5.000000e-01
  %155 = fmul nsz contract float %144, %154
  %156 = fmul nsz contract float %144, %155
  %157 = fadd nsz contract float %144, %156
  %158 = fadd nsz contract float %157, 1.000000e+00
  %159 = shl i32 %139, 23
  %160 = add i32 %159, 1065353216
  %161 = bitcast i32 %160 to float
  %162 = fmul nsz contract float %158, %161
  br label %163

163:                                              ; preds = %125, %132
  %164 = phi reassoc nsz contract float [ %162, %132 ], [ 0.000000e+00, %125 ]
  %165 = fadd reassoc nsz contract float %164, %126
  %166 = add nuw nsw i64 %127, 1
  %167 = icmp eq i64 %166, %1
  br i1 %167, label %67, label %125, !llvm.loop !212

168:                                              ; preds = %169, %123, %2, %4, %67
  ret void

169:                                              ; preds = %110, %169
  %170 = phi i64 [ %174, %169 ], [ %111, %110 ]
  %171 = getelementptr inbounds float, ptr %0, i64 %170
  %172 = load float, ptr %171, align 4, !tbaa !56
  %173 = fsub reassoc nsz contract float %172, %108
  store float %173, ptr %171, align 4, !tbaa !56
  %174 = add nuw nsw i64 %170, 1
  %175 = icmp eq i64 %174, %1
  br i1 %175, label %168, label %169, !llvm.loop !213
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @mix_copies(ptr nocapture noundef readonly %0, i64 noundef %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3) unnamed_addr #5 {
  %5 = alloca [16 x i64], align 16
  %6 = alloca [16 x float], align 16
  %7 = getelementptr inbounds i8, ptr %0, i64 64
  %8 = load i64, ptr %7, align 8, !tbaa !214
  %9 = getelementptr inbounds i8, ptr %0, i64 304
  %10 = load i64, ptr %9, align 8, !tbaa !50
  call void @llvm.lifetime.start.p0(i64 128, ptr nonnull %5) #17
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %6) #17
  %11 = shl nsw i64 %1, 3
  %12 = getelementptr inbounds i8, ptr %0, i64 320
  %13 = load ptr, ptr %12, align 8, !tbaa !215
  %14 = add nsw i64 %8, 1
  %15 = getelementptr inbounds i8, ptr %0, i64 336
  %16 = load ptr, ptr %15, align 8, !tbaa !216
  %17 = getelementptr i64, ptr %2, i64 %8
  %18 = getelementptr inbounds i8, ptr %0, i64 328
  %19 = getelementptr i64, ptr %2, i64 %10
  %20 = getelementptr i64, ptr %19, i64 %1
  %21 = getelementptr inbounds i8, ptr %0, i64 344
  %22 = load ptr, ptr %21, align 8, !tbaa !217
  %23 = tail call i64 @llvm.smax.i64(i64 %8, i64 0)
  br label %115

24:                                               ; preds = %131
  %25 = fcmp nsz contract ogt float %184, 0x4055D33340000000
  br i1 %25, label %58, label %26

26:                                               ; preds = %24
  %27 = fneg reassoc nsz contract float %184
  %28 = fcmp reassoc nsz contract ogt float %27, 0xC055D33340000000
  %29 = select reassoc nsz contract i1 %28, float %27, float 0xC055D33340000000
  %30 = fmul nsz contract float %29, 0x3FF7154760000000
  %31 = fcmp nsz contract olt float %30, 0.000000e+00
  %32 = select nsz contract i1 %31, float -5.000000e-01, float 5.000000e-01
  %33 = fadd nsz contract float %30, %32
  %34 = fptosi float %33 to i32
  %35 = sitofp i32 %34 to float
  %36 = fmul nsz contract float %35, 0x3FE6300000000000
  %37 = fsub nsz contract float %29, %36
  %38 = fmul nsz contract float %35, 0x3F2BD01060000000
  %39 = fadd nsz contract float %38, %37
  %40 = fmul nsz contract float %39, 0x3F2A0D2CE0000000
  %41 = fadd nsz contract float %40, 0x3F56E879C0000000
  %42 = fmul nsz contract float %39, %41
  %43 = fadd nsz contract float %42, 0x3F81112100000000
  %44 = fmul nsz contract float %39, %43
  %45 = fadd nsz contract float %44, 0x3FA5553820000000
  %46 = fmul nsz contract float %39, %45
  %47 = fadd nsz contract float %46, 0x3FC5555540000000
  %48 = fmul nsz contract float %39, %47
  %49 = fadd nsz contract float %48, 5.000000e-01
  %50 = fmul nsz contract float %39, %49
  %51 = fmul nsz contract float %39, %50
  %52 = fadd nsz contract float %39, %51
  %53 = fadd nsz contract float %52, 1.000000e+00
  %54 = shl i32 %34, 23
  %55 = add i32 %54, 1065353216
  %56 = bitcast i32 %55 to float
  %57 = fmul nsz contract float %53, %56
  br label %58

58:                                               ; preds = %24, %26
  %59 = phi reassoc nsz contract float [ %57, %26 ], [ 0.000000e+00, %24 ]
  %60 = icmp sgt i64 %185, 0
  br i1 %60, label %61, label %186

61:                                               ; preds = %58
  %62 = icmp ult i64 %185, 8
  br i1 %62, label %63, label %66

63:                                               ; preds = %112, %61
  %64 = phi i64 [ 0, %61 ], [ %67, %112 ]
  %65 = phi float [ %59, %61 ], [ %113, %112 ]
  br label %251

66:                                               ; preds = %61
  %67 = and i64 %185, 9223372036854775800
  %68 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %59, i64 0
  %69 = insertelement <8 x float> poison, float %184, i64 0
  %70 = shufflevector <8 x float> %69, <8 x float> poison, <8 x i32> zeroinitializer
  br label %71

71:                                               ; preds = %71, %66
  %72 = phi i64 [ 0, %66 ], [ %110, %71 ]
  %73 = phi <8 x float> [ %68, %66 ], [ %109, %71 ]
  %74 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %72
  %75 = load <8 x float>, ptr %74, align 16, !tbaa !56
  %76 = fsub reassoc nsz contract <8 x float> %75, %70
  %77 = fcmp nsz contract olt <8 x float> %76, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %78 = fcmp reassoc nsz contract ogt <8 x float> %76, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %79 = select <8 x i1> %78, <8 x float> %76, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %80 = fmul nsz contract <8 x float> %79, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %81 = fcmp nsz contract olt <8 x float> %80, zeroinitializer
  %82 = select <8 x i1> %81, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %83 = fadd nsz contract <8 x float> %80, %82
  %84 = fptosi <8 x float> %83 to <8 x i32>
  %85 = sitofp <8 x i32> %84 to <8 x float>
  %86 = fmul nsz contract <8 x float> %85, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %87 = fsub nsz contract <8 x float> %79, %86
  %88 = fmul nsz contract <8 x float> %85, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %89 = fadd nsz contract <8 x float> %88, %87
  %90 = fmul nsz contract <8 x float> %89, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %91 = fadd nsz contract <8 x float> %90, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %92 = fmul nsz contract <8 x float> %89, %91
  %93 = fadd nsz contract <8 x float> %92, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %94 = fmul nsz contract <8 x float> %89, %93
  %95 = fadd nsz contract <8 x float> %94, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %96 = fmul nsz contract <8 x float> %89, %95
  %97 = fadd nsz contract <8 x float> %96, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %98 = fmul nsz contract <8 x float> %89, %97
  %99 = fadd nsz contract <8 x float> %98, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %100 = fmul nsz contract <8 x float> %89, %99
  %101 = fmul nsz contract <8 x float> %89, %100
  %102 = fadd nsz contract <8 x float> %89, %101
  %103 = fadd nsz contract <8 x float> %102, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %104 = shl <8 x i32> %84, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %105 = add <8 x i32> %104, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %106 = bitcast <8 x i32> %105 to <8 x float>
  %107 = fmul nsz contract <8 x float> %103, %106
  %108 = select <8 x i1> %77, <8 x float> zeroinitializer, <8 x float> %107
  store <8 x float> %108, ptr %74, align 16, !tbaa !56
  %109 = fadd reassoc nsz contract <8 x float> %108, %73
  %110 = add nuw i64 %72, 8
  %111 = icmp eq i64 %110, %67
  br i1 %111, label %112, label %71, !llvm.loop !218

112:                                              ; preds = %71
  %113 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %109)
  %114 = icmp eq i64 %185, %67
  br i1 %114, label %186, label %63

115:                                              ; preds = %4, %131
  %116 = phi i64 [ 0, %4 ], [ %185, %131 ]
  %117 = phi float [ 0.000000e+00, %4 ], [ %184, %131 ]
  %118 = phi i64 [ 0, %4 ], [ %132, %131 ]
  %119 = add nuw nsw i64 %118, %11
  %120 = mul nsw i64 %119, %14
  %121 = getelementptr inbounds i64, ptr %13, i64 %120
  %122 = mul nsw i64 %119, %8
  %123 = getelementptr inbounds i8, ptr %16, i64 %122
  %124 = shl nsw i64 %119, 1
  br label %125

125:                                              ; preds = %115, %183
  %126 = phi i1 [ false, %115 ], [ true, %183 ]
  %127 = phi i1 [ true, %115 ], [ false, %183 ]
  %128 = phi i64 [ 0, %115 ], [ 1, %183 ]
  %129 = phi i64 [ %116, %115 ], [ %185, %183 ]
  %130 = phi float [ %117, %115 ], [ %184, %183 ]
  br label %134

131:                                              ; preds = %183
  %132 = add nuw nsw i64 %118, 1
  %133 = icmp eq i64 %132, 8
  br i1 %133, label %24, label %115, !llvm.loop !219

134:                                              ; preds = %125, %153
  %135 = phi i64 [ %142, %153 ], [ 0, %125 ]
  %136 = icmp eq i64 %135, %23
  br i1 %136, label %159, label %137

137:                                              ; preds = %134
  %138 = getelementptr inbounds i8, ptr %123, i64 %135
  %139 = load i8, ptr %138, align 1, !tbaa !220
  %140 = icmp eq i8 %139, 0
  br i1 %140, label %159, label %141

141:                                              ; preds = %137
  %142 = add nuw i64 %135, 1
  %143 = getelementptr inbounds i64, ptr %121, i64 %142
  %144 = load i64, ptr %143, align 8, !tbaa !81
  %145 = getelementptr i64, ptr %17, i64 %144
  %146 = load i64, ptr %145, align 8, !tbaa !81
  %147 = icmp sgt i64 %146, -1
  %148 = select i1 %126, i1 %147, i1 false
  br i1 %148, label %149, label %153

149:                                              ; preds = %141
  %150 = load ptr, ptr %18, align 8, !tbaa !221
  %151 = getelementptr inbounds i64, ptr %150, i64 %146
  %152 = load i64, ptr %151, align 8, !tbaa !81
  br label %153

153:                                              ; preds = %149, %141
  %154 = phi i64 [ %152, %149 ], [ %146, %141 ]
  %155 = xor i64 %135, -1
  %156 = getelementptr i64, ptr %20, i64 %155
  %157 = load i64, ptr %156, align 8, !tbaa !81
  %158 = icmp eq i64 %154, %157
  br i1 %158, label %134, label %159

159:                                              ; preds = %153, %134, %137
  %160 = phi i64 [ %135, %153 ], [ %23, %134 ], [ %135, %137 ]
  %161 = or disjoint i64 %124, %128
  %162 = mul nsw i64 %161, %14
  %163 = getelementptr float, ptr %22, i64 %162
  %164 = getelementptr float, ptr %163, i64 %160
  %165 = load float, ptr %164, align 4, !tbaa !56
  %166 = fcmp reassoc nsz contract oeq float %165, 0xFFF0000000000000
  br i1 %166, label %183, label %167

167:                                              ; preds = %159
  %168 = load i64, ptr %121, align 8, !tbaa !81
  %169 = getelementptr i64, ptr %17, i64 %168
  %170 = load i64, ptr %169, align 8, !tbaa !81
  br i1 %127, label %175, label %171

171:                                              ; preds = %167
  %172 = load ptr, ptr %18, align 8, !tbaa !221
  %173 = getelementptr inbounds i64, ptr %172, i64 %170
  %174 = load i64, ptr %173, align 8, !tbaa !81
  br label %175

175:                                              ; preds = %167, %171
  %176 = phi i64 [ %174, %171 ], [ %170, %167 ]
  %177 = add nsw i64 %176, -3
  %178 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %129
  store i64 %177, ptr %178, align 8, !tbaa !81
  %179 = add nsw i64 %129, 1
  %180 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %129
  store float %165, ptr %180, align 4, !tbaa !56
  %181 = fcmp reassoc nsz contract ogt float %130, %165
  %182 = select reassoc nsz contract i1 %181, float %130, float %165
  br label %183

183:                                              ; preds = %159, %175
  %184 = phi nsz float [ %182, %175 ], [ %130, %159 ]
  %185 = phi i64 [ %179, %175 ], [ %129, %159 ]
  br i1 %127, label %125, label %131, !llvm.loop !222

186:                                              ; preds = %289, %112, %58
  %187 = phi float [ %59, %58 ], [ %113, %112 ], [ %291, %289 ]
  %188 = fdiv reassoc nsz contract float %59, %187
  %189 = fcmp reassoc nsz contract ogt float %188, 0x39B4484C00000000
  %190 = select reassoc nsz contract i1 %189, float %188, float 0x39B4484C00000000
  %191 = bitcast float %190 to i32
  %192 = lshr i32 %191, 23
  %193 = and i32 %191, 8388607
  %194 = or disjoint i32 %193, 1056964608
  %195 = bitcast i32 %194 to float
  %196 = fcmp nsz contract olt float %195, 0x3FE6A09E60000000
  %197 = fadd nsz contract float %195, %195
  %198 = select i1 %196, float %197, float %195
  %199 = select i1 %196, i32 -127, i32 -126
  %200 = add nsw i32 %199, %192
  %201 = fadd nsz contract float %198, -1.000000e+00
  %202 = sitofp i32 %200 to float
  %203 = fmul nsz contract float %201, %201
  %204 = fmul nsz contract float %201, 0x3FB2043760000000
  %205 = fadd nsz contract float %204, 0xBFBD7A3700000000
  %206 = fmul nsz contract float %201, %205
  %207 = fadd nsz contract float %206, 0x3FBDE4A340000000
  %208 = fmul nsz contract float %201, %207
  %209 = fadd nsz contract float %208, 0xBFBFCBA9E0000000
  %210 = fmul nsz contract float %201, %209
  %211 = fadd nsz contract float %210, 0x3FC23D37E0000000
  %212 = fmul nsz contract float %201, %211
  %213 = fadd nsz contract float %212, 0xBFC555CA00000000
  %214 = fmul nsz contract float %201, %213
  %215 = fadd nsz contract float %214, 0x3FC999D580000000
  %216 = fmul nsz contract float %201, %215
  %217 = fadd nsz contract float %216, 0xBFCFFFFF80000000
  %218 = fmul nsz contract float %201, %217
  %219 = fadd nsz contract float %218, 0x3FD5555540000000
  %220 = fmul nsz contract float %201, %219
  %221 = fmul nsz contract float %203, %220
  %222 = fmul nsz contract float %202, 0x3F2BD01060000000
  %223 = fsub nsz contract float %221, %222
  %224 = fmul nsz contract float %203, 5.000000e-01
  %225 = fsub nsz contract float %223, %224
  %226 = fadd nsz contract float %201, %225
  %227 = fmul nsz contract float %202, 0x3FE6300000000000
  %228 = fadd nsz contract float %227, %226
  %229 = getelementptr inbounds i8, ptr %0, i64 8
  %230 = load i64, ptr %229, align 8, !tbaa !14
  %231 = icmp sgt i64 %230, 0
  br i1 %231, label %232, label %294

232:                                              ; preds = %186
  %233 = icmp ult i64 %230, 8
  br i1 %233, label %234, label %236

234:                                              ; preds = %249, %232
  %235 = phi i64 [ 0, %232 ], [ %237, %249 ]
  br label %295

236:                                              ; preds = %232
  %237 = and i64 %230, 9223372036854775800
  %238 = insertelement <8 x float> poison, float %228, i64 0
  %239 = shufflevector <8 x float> %238, <8 x float> poison, <8 x i32> zeroinitializer
  br label %240

240:                                              ; preds = %240, %236
  %241 = phi i64 [ 0, %236 ], [ %247, %240 ]
  %242 = getelementptr inbounds float, ptr %3, i64 %241
  %243 = load <8 x float>, ptr %242, align 4, !tbaa !56
  %244 = fadd reassoc nsz contract <8 x float> %243, %239
  %245 = fcmp reassoc nsz contract ogt <8 x float> %244, <float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000>
  %246 = select <8 x i1> %245, <8 x float> %244, <8 x float> <float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000, float 0xC05144F6A0000000>
  store <8 x float> %246, ptr %242, align 4, !tbaa !56
  %247 = add nuw i64 %241, 8
  %248 = icmp eq i64 %247, %237
  br i1 %248, label %249, label %240, !llvm.loop !223

249:                                              ; preds = %240
  %250 = icmp eq i64 %230, %237
  br i1 %250, label %294, label %234

251:                                              ; preds = %63, %289
  %252 = phi i64 [ %292, %289 ], [ %64, %63 ]
  %253 = phi float [ %291, %289 ], [ %65, %63 ]
  %254 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %252
  %255 = load float, ptr %254, align 4, !tbaa !56
  %256 = fsub reassoc nsz contract float %255, %184
  %257 = fcmp nsz contract olt float %256, 0xC055D33340000000
  br i1 %257, label %289, label %258

258:                                              ; preds = %251
  %259 = fcmp reassoc nsz contract ogt float %256, 0xC055D33340000000
  %260 = select reassoc nsz contract i1 %259, float %256, float 0xC055D33340000000
  %261 = fmul nsz contract float %260, 0x3FF7154760000000
  %262 = fcmp nsz contract olt float %261, 0.000000e+00
  %263 = select nsz contract i1 %262, float -5.000000e-01, float 5.000000e-01
  %264 = fadd nsz contract float %261, %263
  %265 = fptosi float %264 to i32
  %266 = sitofp i32 %265 to float
  %267 = fmul nsz contract float %266, 0x3FE6300000000000
  %268 = fsub nsz contract float %260, %267
  %269 = fmul nsz contract float %266, 0x3F2BD01060000000
  %270 = fadd nsz contract float %269, %268
  %271 = fmul nsz contract float %270, 0x3F2A0D2CE0000000
  %272 = fadd nsz contract float %271, 0x3F56E879C0000000
  %273 = fmul nsz contract float %270, %272
  %274 = fadd nsz contract float %273, 0x3F81112100000000
  %275 = fmul nsz contract float %270, %274
  %276 = fadd nsz contract float %275, 0x3FA5553820000000
  %277 = fmul nsz contract float %270, %276
  %278 = fadd nsz contract float %277, 0x3FC5555540000000
  %279 = fmul nsz contract float %270, %278
  %280 = fadd nsz contract float %279, 5.000000e-01
  %281 = fmul nsz contract float %270, %280
  %282 = fmul nsz contract float %270, %281
  %283 = fadd nsz contract float %270, %282
  %284 = fadd nsz contract float %283, 1.000000e+00
  %285 = shl i32 %265, 23
  %286 = add i32 %285, 1065353216
  %287 = bitcast i32 %286 to float
  %288 = fmul nsz contract float %284, %287
  br label %289

289:                                              ; preds = %251, %258
  %290 = phi reassoc nsz contract float [ %288, %258 ], [ 0.000000e+00, %251 ]
  store float %290, ptr %254, align 4, !tbaa !56
  %291 = fadd reassoc nsz contract float %290, %253
  %292 = add nuw nsw i64 %252, 1
  %293 = icmp eq i64 %292, %185
  br i1 %293, label %186, label %251, !llvm.loop !224

294:                                              ; preds = %295, %249, %186
  br i1 %60, label %305, label %304

295:                                              ; preds = %234, %295
  %296 = phi i64 [ %302, %295 ], [ %235, %234 ]
  %297 = getelementptr inbounds float, ptr %3, i64 %296
  %298 = load float, ptr %297, align 4, !tbaa !56
  %299 = fadd reassoc nsz contract float %298, %228
  %300 = fcmp reassoc nsz contract ogt float %299, 0xC05144F6A0000000
  %301 = select reassoc nsz contract i1 %300, float %299, float 0xC05144F6A0000000
  store float %301, ptr %297, align 4, !tbaa !56
  %302 = add nuw nsw i64 %296, 1
  %303 = icmp eq i64 %302, %230
  br i1 %303, label %294, label %295, !llvm.loop !225

304:                                              ; preds = %416, %294
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %6) #17
  call void @llvm.lifetime.end.p0(i64 128, ptr nonnull %5) #17
  ret void

305:                                              ; preds = %294, %416
  %306 = phi i64 [ %417, %416 ], [ 0, %294 ]
  %307 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %306
  %308 = load float, ptr %307, align 4, !tbaa !56
  %309 = fdiv reassoc nsz contract float %308, %187
  %310 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %306
  br label %313

311:                                              ; preds = %331
  %312 = icmp eq i32 %333, 0
  br i1 %312, label %416, label %336

313:                                              ; preds = %305, %331
  %314 = phi i64 [ 0, %305 ], [ %334, %331 ]
  %315 = phi i32 [ 1, %305 ], [ %333, %331 ]
  %316 = phi float [ %309, %305 ], [ %332, %331 ]
  %317 = icmp eq i64 %314, %306
  br i1 %317, label %331, label %318

318:                                              ; preds = %313
  %319 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %314
  %320 = load i64, ptr %319, align 8, !tbaa !81
  %321 = load i64, ptr %310, align 8, !tbaa !81
  %322 = icmp eq i64 %320, %321
  br i1 %322, label %323, label %331

323:                                              ; preds = %318
  %324 = icmp ugt i64 %314, %306
  %325 = and i32 %315, 1
  %326 = select i1 %324, i32 %325, i32 0
  %327 = getelementptr inbounds [16 x float], ptr %6, i64 0, i64 %314
  %328 = load float, ptr %327, align 4, !tbaa !56
  %329 = fdiv reassoc nsz contract float %328, %187
  %330 = fadd reassoc nsz contract float %329, %316
  br label %331

331:                                              ; preds = %313, %318, %323
  %332 = phi nsz float [ %330, %323 ], [ %316, %318 ], [ %316, %313 ]
  %333 = phi i32 [ %326, %323 ], [ %315, %318 ], [ %315, %313 ]
  %334 = add nuw nsw i64 %314, 1
  %335 = icmp eq i64 %334, %185
  br i1 %335, label %311, label %313, !llvm.loop !226

336:                                              ; preds = %311
  %337 = getelementptr inbounds [16 x i64], ptr %5, i64 0, i64 %306
  %338 = load i64, ptr %337, align 8, !tbaa !81
  %339 = getelementptr inbounds float, ptr %3, i64 %338
  %340 = load float, ptr %339, align 4, !tbaa !56
  %341 = fcmp nsz contract olt float %340, 0xC055D33340000000
  br i1 %341, label %373, label %342

342:                                              ; preds = %336
  %343 = fcmp reassoc nsz contract ogt float %340, 0xC055D33340000000
  %344 = select reassoc nsz contract i1 %343, float %340, float 0xC055D33340000000
  %345 = fmul nsz contract float %344, 0x3FF7154760000000
  %346 = fcmp nsz contract olt float %345, 0.000000e+00
  %347 = select nsz contract i1 %346, float -5.000000e-01, float 5.000000e-01
  %348 = fadd nsz contract float %345, %347
  %349 = fptosi float %348 to i32
  %350 = sitofp i32 %349 to float
  %351 = fmul nsz contract float %350, 0x3FE6300000000000
  %352 = fsub nsz contract float %344, %351
  %353 = fmul nsz contract float %350, 0x3F2BD01060000000
  %354 = fadd nsz contract float %353, %352
  %355 = fmul nsz contract float %354, 0x3F2A0D2CE0000000
  %356 = fadd nsz contract float %355, 0x3F56E879C0000000
  %357 = fmul nsz contract float %354, %356
  %358 = fadd nsz contract float %357, 0x3F81112100000000
  %359 = fmul nsz contract float %354, %358
  %360 = fadd nsz contract float %359, 0x3FA5553820000000
  %361 = fmul nsz contract float %354, %360
  %362 = fadd nsz contract float %361, 0x3FC5555540000000
  %363 = fmul nsz contract float %354, %362
  %364 = fadd nsz contract float %363, 5.000000e-01
  %365 = fmul nsz contract float %354, %364
  %366 = fmul nsz contract float %354, %365
  %367 = fadd nsz contract float %354, %366
  %368 = fadd nsz contract float %367, 1.000000e+00
  %369 = shl i32 %349, 23
  %370 = add i32 %369, 1065353216
  %371 = bitcast i32 %370 to float
  %372 = fmul nsz contract float %368, %371
  br label %373

373:                                              ; preds = %336, %342
  %374 = phi reassoc nsz contract float [ %372, %342 ], [ 0.000000e+00, %336 ]
  %375 = fadd reassoc nsz contract float %374, %332
  %376 = fcmp reassoc nsz contract ogt float %375, 0x39B4484C00000000
  %377 = select reassoc nsz contract i1 %376, float %375, float 0x39B4484C00000000
  %378 = bitcast float %377 to i32
  %379 = lshr i32 %378, 23
  %380 = and i32 %378, 8388607
  %381 = or disjoint i32 %380, 1056964608
  %382 = bitcast i32 %381 to float
  %383 = fcmp nsz contract olt float %382, 0x3FE6A09E60000000
  %384 = fadd nsz contract float %382, %382
  %385 = select i1 %383, float %384, float %382
  %386 = select i1 %383, i32 -127, i32 -126
  %387 = add nsw i32 %386, %379
  %388 = fadd nsz contract float %385, -1.000000e+00
  %389 = sitofp i32 %387 to float
  %390 = fmul nsz contract float %388, %388
  %391 = fmul nsz contract float %388, 0x3FB2043760000000
  %392 = fadd nsz contract float %391, 0xBFBD7A3700000000
  %393 = fmul nsz contract float %388, %392
  %394 = fadd nsz contract float %393, 0x3FBDE4A340000000
  %395 = fmul nsz contract float %388, %394
  %396 = fadd nsz contract float %395, 0xBFBFCBA9E0000000
  %397 = fmul nsz contract float %388, %396
  %398 = fadd nsz contract float %397, 0x3FC23D37E0000000
  %399 = fmul nsz contract float %388, %398
  %400 = fadd nsz contract float %399, 0xBFC555CA00000000
  %401 = fmul nsz contract float %388, %400
  %402 = fadd nsz contract float %401, 0x3FC999D580000000
  %403 = fmul nsz contract float %388, %402
  %404 = fadd nsz contract float %403, 0xBFCFFFFF80000000
  %405 = fmul nsz contract float %388, %404
  %406 = fadd nsz contract float %405, 0x3FD5555540000000
  %407 = fmul nsz contract float %388, %406
  %408 = fmul nsz contract float %390, %407
  %409 = fmul nsz contract float %389, 0x3F2BD01060000000
  %410 = fsub nsz contract float %408, %409
  %411 = fmul nsz contract float %390, 5.000000e-01
  %412 = fsub nsz contract float %410, %411
  %413 = fadd nsz contract float %388, %412
  %414 = fmul nsz contract float %389, 0x3FE6300000000000
  %415 = fadd nsz contract float %414, %413
  store float %415, ptr %339, align 4, !tbaa !56
  br label %416

416:                                              ; preds = %373, %311
  %417 = add nuw nsw i64 %306, 1
  %418 = icmp eq i64 %417, %185
  br i1 %418, label %304, label %305, !llvm.loop !227
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @endings(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef %3, ptr nocapture noundef writeonly %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 72
  %7 = getelementptr inbounds i8, ptr %0, i64 360
  %8 = load i64, ptr %6, align 8, !tbaa !32
  br label %9

9:                                                ; preds = %5, %27
  %10 = phi i64 [ %8, %5 ], [ %28, %27 ]
  %11 = phi i1 [ true, %5 ], [ false, %27 ]
  %12 = phi i64 [ 0, %5 ], [ 1, %27 ]
  %13 = icmp sgt i64 %10, 0
  br i1 %13, label %14, label %27

14:                                               ; preds = %9
  %15 = load ptr, ptr %7, align 8, !tbaa !228
  %16 = mul nuw nsw i64 %12, 68
  %17 = getelementptr inbounds i8, ptr %2, i64 %16
  %18 = shl nuw nsw i64 %12, 6
  %19 = getelementptr inbounds i8, ptr %1, i64 %18
  br label %29

20:                                               ; preds = %27
  %21 = getelementptr inbounds i8, ptr %0, i64 8
  %22 = load i64, ptr %21, align 8, !tbaa !14
  %23 = icmp sgt i64 %22, 0
  br i1 %23, label %24, label %65

24:                                               ; preds = %20
  %25 = getelementptr inbounds i8, ptr %0, i64 408
  %26 = load ptr, ptr %25, align 8, !tbaa !137
  br label %66

27:                                               ; preds = %37, %9
  %28 = phi i64 [ %10, %9 ], [ %43, %37 ]
  br i1 %11, label %9, label %20, !llvm.loop !229

29:                                               ; preds = %14, %37
  %30 = phi i64 [ %10, %14 ], [ %43, %37 ]
  %31 = phi i64 [ 0, %14 ], [ %42, %37 ]
  %32 = mul nuw nsw i64 %30, %12
  %33 = add nsw i64 %32, %31
  %34 = shl nsw i64 %33, 6
  %35 = getelementptr inbounds i8, ptr %15, i64 %34
  %36 = icmp eq i64 %31, 0
  br label %45

37:                                               ; preds = %57
  %38 = sdiv i32 %62, 8
  %39 = sext i32 %38 to i64
  %40 = getelementptr i64, ptr %3, i64 %32
  %41 = getelementptr i64, ptr %40, i64 %31
  store i64 %39, ptr %41, align 8, !tbaa !81
  %42 = add nuw nsw i64 %31, 1
  %43 = load i64, ptr %6, align 8, !tbaa !32
  %44 = icmp slt i64 %42, %43
  br i1 %44, label %29, label %27, !llvm.loop !230

45:                                               ; preds = %29, %57
  %46 = phi i64 [ 0, %29 ], [ %63, %57 ]
  %47 = phi i32 [ 0, %29 ], [ %62, %57 ]
  %48 = phi float [ 0x7FF0000000000000, %29 ], [ %60, %57 ]
  %49 = getelementptr inbounds float, ptr %17, i64 %46
  %50 = load float, ptr %49, align 4, !tbaa !56
  %51 = getelementptr inbounds float, ptr %35, i64 %46
  %52 = load float, ptr %51, align 4, !tbaa !56
  %53 = fadd reassoc nsz contract float %52, %50
  br i1 %36, label %54, label %57

54:                                               ; preds = %45
  %55 = getelementptr inbounds float, ptr %19, i64 %46
  %56 = load float, ptr %55, align 4, !tbaa !56
  br label %57

57:                                               ; preds = %54, %45
  %58 = phi nsz float [ %56, %54 ], [ %53, %45 ]
  %59 = fcmp reassoc nsz contract olt float %58, %48
  %60 = select nsz i1 %59, float %58, float %48
  %61 = trunc nuw nsw i64 %46 to i32
  %62 = select i1 %59, i32 %61, i32 %47
  %63 = add nuw nsw i64 %46, 1
  %64 = icmp eq i64 %63, 16
  br i1 %64, label %37, label %45, !llvm.loop !231

65:                                               ; preds = %66, %20
  ret void

66:                                               ; preds = %24, %66
  %67 = phi i64 [ %22, %24 ], [ %93, %66 ]
  %68 = phi i64 [ 0, %24 ], [ %92, %66 ]
  %69 = getelementptr inbounds i64, ptr %26, i64 %68
  %70 = load i64, ptr %69, align 8, !tbaa !81
  %71 = getelementptr i64, ptr %26, i64 %67
  %72 = getelementptr i64, ptr %71, i64 %68
  %73 = load i64, ptr %72, align 8, !tbaa !81
  %74 = icmp sgt i64 %70, 0
  %75 = zext i1 %74 to i64
  %76 = icmp sgt i64 %73, 0
  %77 = select i1 %76, i64 2, i64 0
  %78 = or disjoint i64 %77, %75
  %79 = getelementptr inbounds i64, ptr %3, i64 %70
  %80 = load i64, ptr %79, align 8, !tbaa !81
  %81 = load i64, ptr %6, align 8, !tbaa !32
  %82 = getelementptr i64, ptr %3, i64 %81
  %83 = getelementptr i64, ptr %82, i64 %73
  %84 = load i64, ptr %83, align 8, !tbaa !81
  %85 = shl nsw i64 %84, 1
  %86 = tail call i64 @llvm.umax.i64(i64 %78, i64 1)
  %87 = shl nuw nsw i64 %86, 2
  %88 = add i64 %80, -4
  %89 = add i64 %88, %85
  %90 = add i64 %89, %87
  %91 = getelementptr inbounds i64, ptr %4, i64 %68
  store i64 %90, ptr %91, align 8, !tbaa !81
  %92 = add nuw nsw i64 %68, 1
  %93 = load i64, ptr %21, align 8, !tbaa !14
  %94 = icmp slt i64 %92, %93
  br i1 %94, label %66, label %65, !llvm.loop !232
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc float @weigh(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #6 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %67

4:                                                ; preds = %58
  br i1 %3, label %5, label %67

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %55 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  br label %69

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !56
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  store <8 x float> %51, ptr %17, align 4, !tbaa !56
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !233

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !56
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !210

67:                                               ; preds = %107, %55, %2, %4
  %68 = phi float [ 0.000000e+00, %4 ], [ 0.000000e+00, %2 ], [ %56, %55 ], [ %109, %107 ]
  ret float %68

69:                                               ; preds = %7, %107
  %70 = phi i64 [ %110, %107 ], [ %8, %7 ]
  %71 = phi float [ %109, %107 ], [ %9, %7 ]
  %72 = getelementptr inbounds float, ptr %0, i64 %70
  %73 = load float, ptr %72, align 4, !tbaa !56
  %74 = fsub reassoc nsz contract float %73, %64
  %75 = fcmp nsz contract olt float %74, 0xC055D33340000000
  br i1 %75, label %107, label %76

76:                                               ; preds = %69
  %77 = fcmp reassoc nsz contract ogt float %74, 0xC055D33340000000
  %78 = select reassoc nsz contract i1 %77, float %74, float 0xC055D33340000000
  %79 = fmul nsz contract float %78, 0x3FF7154760000000
  %80 = fcmp nsz contract olt float %79, 0.000000e+00
  %81 = select nsz contract i1 %80, float -5.000000e-01, float 5.000000e-01
  %82 = fadd nsz contract float %79, %81
  %83 = fptosi float %82 to i32
  %84 = sitofp i32 %83 to float
  %85 = fmul nsz contract float %84, 0x3FE6300000000000
  %86 = fsub nsz contract float %78, %85
  %87 = fmul nsz contract float %84, 0x3F2BD01060000000
  %88 = fadd nsz contract float %87, %86
  %89 = fmul nsz contract float %88, 0x3F2A0D2CE0000000
  %90 = fadd nsz contract float %89, 0x3F56E879C0000000
  %91 = fmul nsz contract float %88, %90
  %92 = fadd nsz contract float %91, 0x3F81112100000000
  %93 = fmul nsz contract float %88, %92
  %94 = fadd nsz contract float %93, 0x3FA5553820000000
  %95 = fmul nsz contract float %88, %94
  %96 = fadd nsz contract float %95, 0x3FC5555540000000
  %97 = fmul nsz contract float %88, %96
  %98 = fadd nsz contract float %97, 5.000000e-01
  %99 = fmul nsz contract float %88, %98
  %100 = fmul nsz contract float %88, %99
  %101 = fadd nsz contract float %88, %100
  %102 = fadd nsz contract float %101, 1.000000e+00
  %103 = shl i32 %83, 23
  %104 = add i32 %103, 1065353216
  %105 = bitcast i32 %104 to float
  %106 = fmul nsz contract float %102, %105
  br label %107

107:                                              ; preds = %69, %76
  %108 = phi reassoc nsz contract float [ %106, %76 ], [ 0.000000e+00, %69 ]
  store float %108, ptr %72, align 4, !tbaa !56
  %109 = fadd reassoc nsz contract float %108, %71
  %110 = add nuw nsw i64 %70, 1
  %111 = icmp eq i64 %110, %1
  br i1 %111, label %67, label %69, !llvm.loop !234
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @layer_norm(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr nocapture noundef readonly %4, double noundef %5, ptr nocapture noundef writeonly %6) unnamed_addr #3 {
  %8 = icmp sgt i64 %1, 0
  br i1 %8, label %9, label %52

9:                                                ; preds = %7
  %10 = ptrtoint ptr %6 to i64
  %11 = ptrtoint ptr %0 to i64
  %12 = ptrtoint ptr %3 to i64
  %13 = ptrtoint ptr %4 to i64
  %14 = icmp sgt i64 %2, 0
  %15 = sitofp i64 %2 to float
  %16 = fptrunc double %5 to float
  %17 = sub i64 %10, %11
  %18 = sub i64 %10, %12
  %19 = shl i64 %2, 2
  %20 = sub i64 %10, %13
  %21 = icmp ult i64 %2, 8
  %22 = and i64 %2, 9223372036854775800
  %23 = icmp eq i64 %22, %2
  %24 = icmp ult i64 %2, 8
  %25 = and i64 %2, 9223372036854775800
  %26 = icmp eq i64 %25, %2
  %27 = icmp ult i64 %2, 8
  %28 = icmp ult i64 %17, 32
  %29 = and i64 %2, 9223372036854775800
  %30 = icmp eq i64 %29, %2
  br label %31

31:                                               ; preds = %9, %127
  %32 = phi ptr [ %0, %9 ], [ %129, %127 ]
  %33 = phi i64 [ 0, %9 ], [ %128, %127 ]
  %34 = phi ptr [ %6, %9 ], [ %130, %127 ]
  %35 = mul i64 %19, %33
  %36 = add i64 %18, %35
  %37 = add i64 %20, %35
  br i1 %14, label %38, label %127

38:                                               ; preds = %31
  br i1 %21, label %39, label %42

39:                                               ; preds = %50, %38
  %40 = phi i64 [ 0, %38 ], [ %22, %50 ]
  %41 = phi float [ 0.000000e+00, %38 ], [ %51, %50 ]
  br label %75

42:                                               ; preds = %38, %42
  %43 = phi i64 [ %48, %42 ], [ 0, %38 ]
  %44 = phi <8 x float> [ %47, %42 ], [ zeroinitializer, %38 ]
  %45 = getelementptr inbounds float, ptr %32, i64 %43
  %46 = load <8 x float>, ptr %45, align 4, !tbaa !56
  %47 = fadd reassoc nsz contract <8 x float> %46, %44
  %48 = add nuw i64 %43, 8
  %49 = icmp eq i64 %48, %22
  br i1 %49, label %50, label %42, !llvm.loop !235

50:                                               ; preds = %42
  %51 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %47)
  br i1 %23, label %53, label %39

52:                                               ; preds = %127, %7
  ret void

53:                                               ; preds = %75, %50
  %54 = phi float [ %51, %50 ], [ %80, %75 ]
  %55 = fdiv reassoc nsz contract float %54, %15
  br i1 %14, label %56, label %127

56:                                               ; preds = %53
  br i1 %24, label %57, label %60

57:                                               ; preds = %73, %56
  %58 = phi i64 [ 0, %56 ], [ %25, %73 ]
  %59 = phi float [ 0.000000e+00, %56 ], [ %74, %73 ]
  br label %117

60:                                               ; preds = %56
  %61 = insertelement <8 x float> poison, float %55, i64 0
  %62 = shufflevector <8 x float> %61, <8 x float> poison, <8 x i32> zeroinitializer
  br label %63

63:                                               ; preds = %63, %60
  %64 = phi i64 [ 0, %60 ], [ %71, %63 ]
  %65 = phi <8 x float> [ zeroinitializer, %60 ], [ %70, %63 ]
  %66 = getelementptr inbounds float, ptr %32, i64 %64
  %67 = load <8 x float>, ptr %66, align 4, !tbaa !56
  %68 = fsub reassoc nsz contract <8 x float> %67, %62
  %69 = fmul reassoc nsz contract <8 x float> %68, %68
  %70 = fadd reassoc nsz contract <8 x float> %69, %65
  %71 = add nuw i64 %64, 8
  %72 = icmp eq i64 %71, %25
  br i1 %72, label %73, label %63, !llvm.loop !236

73:                                               ; preds = %63
  %74 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %70)
  br i1 %26, label %83, label %57

75:                                               ; preds = %39, %75
  %76 = phi i64 [ %81, %75 ], [ %40, %39 ]
  %77 = phi float [ %80, %75 ], [ %41, %39 ]
  %78 = getelementptr inbounds float, ptr %32, i64 %76
  %79 = load float, ptr %78, align 4, !tbaa !56
  %80 = fadd reassoc nsz contract float %79, %77
  %81 = add nuw nsw i64 %76, 1
  %82 = icmp eq i64 %81, %2
  br i1 %82, label %53, label %75, !llvm.loop !237

83:                                               ; preds = %117, %73
  %84 = phi float [ %74, %73 ], [ %124, %117 ]
  %85 = fdiv reassoc nsz contract float %84, %15
  %86 = fadd reassoc nsz contract float %85, %16
  %87 = tail call reassoc nsz contract float @llvm.sqrt.f32(float %86)
  br i1 %14, label %88, label %127

88:                                               ; preds = %83
  br i1 %27, label %89, label %91

89:                                               ; preds = %116, %91, %88
  %90 = phi i64 [ 0, %91 ], [ 0, %88 ], [ %29, %116 ]
  br label %132

91:                                               ; preds = %88
  %92 = icmp ult i64 %36, 32
  %93 = or i1 %28, %92
  %94 = icmp ult i64 %37, 32
  %95 = or i1 %93, %94
  br i1 %95, label %89, label %96

96:                                               ; preds = %91
  %97 = insertelement <8 x float> poison, float %55, i64 0
  %98 = shufflevector <8 x float> %97, <8 x float> poison, <8 x i32> zeroinitializer
  %99 = insertelement <8 x float> poison, float %87, i64 0
  %100 = shufflevector <8 x float> %99, <8 x float> poison, <8 x i32> zeroinitializer
  br label %101

101:                                              ; preds = %101, %96
  %102 = phi i64 [ 0, %96 ], [ %114, %101 ]
  %103 = getelementptr inbounds float, ptr %32, i64 %102
  %104 = load <8 x float>, ptr %103, align 4, !tbaa !56
  %105 = fsub reassoc nsz contract <8 x float> %104, %98
  %106 = getelementptr inbounds float, ptr %3, i64 %102
  %107 = load <8 x float>, ptr %106, align 4, !tbaa !56
  %108 = fmul reassoc nsz contract <8 x float> %105, %107
  %109 = fdiv reassoc nsz contract <8 x float> %108, %100
  %110 = getelementptr inbounds float, ptr %4, i64 %102
  %111 = load <8 x float>, ptr %110, align 4, !tbaa !56
  %112 = fadd reassoc nsz contract <8 x float> %109, %111
  %113 = getelementptr inbounds float, ptr %34, i64 %102
  store <8 x float> %112, ptr %113, align 4, !tbaa !56
  %114 = add nuw i64 %102, 8
  %115 = icmp eq i64 %114, %29
  br i1 %115, label %116, label %101, !llvm.loop !238

116:                                              ; preds = %101
  br i1 %30, label %127, label %89

117:                                              ; preds = %57, %117
  %118 = phi i64 [ %125, %117 ], [ %58, %57 ]
  %119 = phi float [ %124, %117 ], [ %59, %57 ]
  %120 = getelementptr inbounds float, ptr %32, i64 %118
  %121 = load float, ptr %120, align 4, !tbaa !56
  %122 = fsub reassoc nsz contract float %121, %55
  %123 = fmul reassoc nsz contract float %122, %122
  %124 = fadd reassoc nsz contract float %123, %119
  %125 = add nuw nsw i64 %118, 1
  %126 = icmp eq i64 %125, %2
  br i1 %126, label %83, label %117, !llvm.loop !239

127:                                              ; preds = %132, %116, %31, %53, %83
  %128 = add nuw nsw i64 %33, 1
  %129 = getelementptr inbounds float, ptr %32, i64 %2
  %130 = getelementptr inbounds float, ptr %34, i64 %2
  %131 = icmp eq i64 %128, %1
  br i1 %131, label %52, label %31, !llvm.loop !240

132:                                              ; preds = %89, %132
  %133 = phi i64 [ %145, %132 ], [ %90, %89 ]
  %134 = getelementptr inbounds float, ptr %32, i64 %133
  %135 = load float, ptr %134, align 4, !tbaa !56
  %136 = fsub reassoc nsz contract float %135, %55
  %137 = getelementptr inbounds float, ptr %3, i64 %133
  %138 = load float, ptr %137, align 4, !tbaa !56
  %139 = fmul reassoc nsz contract float %136, %138
  %140 = fdiv reassoc nsz contract float %139, %87
  %141 = getelementptr inbounds float, ptr %4, i64 %133
  %142 = load float, ptr %141, align 4, !tbaa !56
  %143 = fadd reassoc nsz contract float %140, %142
  %144 = getelementptr inbounds float, ptr %34, i64 %133
  store float %143, ptr %144, align 4, !tbaa !56
  %145 = add nuw nsw i64 %133, 1
  %146 = icmp eq i64 %145, %2
  br i1 %146, label %127, label %132, !llvm.loop !241
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @layer_linear(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef %4, i64 noundef %5, i64 noundef %6, ptr nocapture noundef %7) unnamed_addr #7 {
  %9 = mul nsw i64 %6, %5
  %10 = mul nsw i64 %9, %2
  %11 = getelementptr inbounds float, ptr %4, i64 %9
  %12 = getelementptr inbounds i8, ptr %0, i64 128
  %13 = load i64, ptr %12, align 8, !tbaa !242
  %14 = icmp eq i64 %13, 0
  %15 = load i64, ptr %0, align 8, !tbaa !7
  br i1 %14, label %18, label %16

16:                                               ; preds = %8
  %17 = getelementptr inbounds half, ptr %3, i64 %10
  tail call fastcc void @linear_of_halves(ptr noundef %1, i64 noundef %15, i64 noundef %2, ptr noundef %17, ptr noundef %11, i64 noundef %6, ptr noundef %7) #18
  br label %20

18:                                               ; preds = %8
  %19 = getelementptr inbounds float, ptr %3, i64 %10
  tail call fastcc void @linear(ptr noundef %1, i64 noundef %15, i64 noundef %2, ptr noundef %19, ptr noundef %11, i64 noundef %6, ptr noundef %7) #18
  br label %20

20:                                               ; preds = %18, %16
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @attend(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, i64 noundef %4) unnamed_addr #3 {
  %6 = getelementptr inbounds i8, ptr %0, i64 24
  %7 = load i64, ptr %6, align 8, !tbaa !18
  %8 = getelementptr inbounds i8, ptr %0, i64 40
  %9 = load i64, ptr %8, align 8, !tbaa !166
  %10 = sdiv i64 %7, %9
  %11 = icmp sgt i64 %9, 0
  br i1 %11, label %12, label %29

12:                                               ; preds = %5
  %13 = getelementptr inbounds i8, ptr %1, i64 24
  %14 = mul i64 %7, 3
  %15 = getelementptr inbounds i8, ptr %0, i64 528
  %16 = getelementptr inbounds i8, ptr %0, i64 48
  %17 = getelementptr inbounds i8, ptr %1, i64 40
  %18 = getelementptr inbounds i8, ptr %1, i64 16
  %19 = getelementptr inbounds i8, ptr %0, i64 56
  %20 = load i64, ptr %0, align 8, !tbaa !7
  br label %21

21:                                               ; preds = %12, %50
  %22 = phi i64 [ %20, %12 ], [ %51, %50 ]
  %23 = phi i64 [ 0, %12 ], [ %56, %50 ]
  %24 = phi ptr [ %2, %12 ], [ %54, %50 ]
  %25 = phi ptr [ %3, %12 ], [ %55, %50 ]
  %26 = icmp sgt i64 %22, 0
  br i1 %26, label %27, label %50

27:                                               ; preds = %21
  %28 = mul nsw i64 %23, %10
  br label %34

29:                                               ; preds = %50, %5
  ret void

30:                                               ; preds = %34
  %31 = icmp sgt i64 %48, 0
  br i1 %31, label %32, label %50

32:                                               ; preds = %30
  %33 = mul nsw i64 %23, %10
  br label %59

34:                                               ; preds = %27, %34
  %35 = phi i64 [ 0, %27 ], [ %47, %34 ]
  %36 = load ptr, ptr %13, align 8, !tbaa !21
  %37 = mul i64 %14, %35
  %38 = getelementptr inbounds float, ptr %36, i64 %37
  %39 = getelementptr inbounds float, ptr %38, i64 %28
  %40 = load ptr, ptr %15, align 8, !tbaa !114
  %41 = load i64, ptr %16, align 8, !tbaa !25
  %42 = mul nsw i64 %41, %35
  %43 = getelementptr inbounds i64, ptr %40, i64 %42
  %44 = load ptr, ptr %17, align 8, !tbaa !24
  %45 = mul nsw i64 %35, %4
  %46 = getelementptr inbounds float, ptr %44, i64 %45
  tail call fastcc void @compare(ptr noundef %39, ptr noundef %24, ptr noundef %43, i64 noundef %10, i64 noundef %4, ptr noundef %46) #18
  %47 = add nuw nsw i64 %35, 1
  %48 = load i64, ptr %0, align 8, !tbaa !7
  %49 = icmp slt i64 %47, %48
  br i1 %49, label %34, label %30, !llvm.loop !243

50:                                               ; preds = %59, %21, %30
  %51 = phi i64 [ %48, %30 ], [ %22, %21 ], [ %75, %59 ]
  %52 = load i64, ptr %19, align 8, !tbaa !180
  %53 = mul nsw i64 %52, %10
  %54 = getelementptr inbounds float, ptr %24, i64 %53
  %55 = getelementptr inbounds float, ptr %25, i64 %53
  %56 = add nuw nsw i64 %23, 1
  %57 = load i64, ptr %8, align 8, !tbaa !166
  %58 = icmp slt i64 %56, %57
  br i1 %58, label %21, label %29, !llvm.loop !244

59:                                               ; preds = %32, %59
  %60 = phi i64 [ 0, %32 ], [ %74, %59 ]
  %61 = load ptr, ptr %17, align 8, !tbaa !24
  %62 = mul nsw i64 %60, %4
  %63 = getelementptr inbounds float, ptr %61, i64 %62
  tail call fastcc void @softmax(ptr noundef %63, i64 noundef %4) #18
  %64 = load ptr, ptr %17, align 8, !tbaa !24
  %65 = getelementptr inbounds float, ptr %64, i64 %62
  %66 = load ptr, ptr %15, align 8, !tbaa !114
  %67 = load i64, ptr %16, align 8, !tbaa !25
  %68 = mul nsw i64 %67, %60
  %69 = getelementptr inbounds i64, ptr %66, i64 %68
  %70 = load ptr, ptr %18, align 8, !tbaa !20
  %71 = mul nsw i64 %60, %7
  %72 = getelementptr inbounds float, ptr %70, i64 %71
  %73 = getelementptr inbounds float, ptr %72, i64 %33
  tail call fastcc void @blend(ptr noundef %65, ptr noundef %25, ptr noundef %69, i64 noundef %10, i64 noundef %4, ptr noundef %73) #18
  %74 = add nuw nsw i64 %60, 1
  %75 = load i64, ptr %0, align 8, !tbaa !7
  %76 = icmp slt i64 %74, %75
  br i1 %76, label %59, label %50, !llvm.loop !245
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @linear(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef readonly %4, i64 noundef %5, ptr nocapture noundef %6) unnamed_addr #8 {
  %8 = icmp slt i64 %5, 3
  br i1 %8, label %23, label %9

9:                                                ; preds = %7
  %10 = icmp eq ptr %4, null
  %11 = icmp slt i64 %1, 4
  %12 = icmp slt i64 %2, 8
  %13 = getelementptr i8, ptr %3, i64 12288
  %14 = shl i64 %2, 3
  %15 = mul i64 %2, 12
  %16 = shl i64 %5, 3
  %17 = mul i64 %5, 12
  %18 = shl i64 %5, 3
  %19 = mul i64 %5, 12
  br label %52

20:                                               ; preds = %420, %73
  %21 = add nuw nsw i64 %53, 3
  %22 = icmp sgt i64 %21, %5
  br i1 %22, label %23, label %52, !llvm.loop !246

23:                                               ; preds = %20, %7
  %24 = phi i64 [ 0, %7 ], [ %53, %20 ]
  %25 = icmp slt i64 %24, %5
  br i1 %25, label %26, label %535

26:                                               ; preds = %23
  %27 = icmp sgt i64 %1, 0
  %28 = icmp eq ptr %4, null
  %29 = getelementptr i8, ptr %3, i64 12288
  %30 = icmp slt i64 %2, 8
  %31 = shl i64 %24, 2
  %32 = add i64 %1, 4611686018427387903
  %33 = mul i64 %32, %5
  %34 = add i64 %33, %24
  %35 = shl i64 %34, 2
  %36 = mul i64 %24, %2
  %37 = shl i64 %36, 2
  %38 = shl i64 %2, 2
  %39 = add i64 %31, 4
  %40 = mul i64 %39, %2
  %41 = shl i64 %2, 2
  %42 = getelementptr i8, ptr %6, i64 %31
  %43 = getelementptr i8, ptr %6, i64 %35
  %44 = getelementptr i8, ptr %43, i64 4
  %45 = getelementptr i8, ptr %3, i64 %37
  %46 = getelementptr i8, ptr %3, i64 %40
  %47 = getelementptr i8, ptr %0, i64 %41
  %48 = and i64 %5, 2305843009213693952
  %49 = icmp ne i64 %48, 0
  %50 = and i64 %2, 7
  %51 = icmp eq i64 %50, 0
  br label %423

52:                                               ; preds = %9, %20
  %53 = phi i64 [ 3, %9 ], [ %21, %20 ]
  %54 = phi i64 [ 0, %9 ], [ %53, %20 ]
  %55 = getelementptr inbounds float, ptr %4, i64 %54
  %56 = select i1 %10, ptr null, ptr %55
  %57 = getelementptr float, ptr %6, i64 %54
  br i1 %11, label %73, label %58

58:                                               ; preds = %52
  %59 = icmp eq ptr %56, null
  %60 = mul i64 %54, %2
  %61 = add nuw nsw i64 %54, 1
  %62 = mul i64 %61, %2
  %63 = add nuw nsw i64 %54, 2
  %64 = mul i64 %63, %2
  %65 = getelementptr inbounds i8, ptr %56, i64 4
  %66 = getelementptr inbounds i8, ptr %56, i64 8
  %67 = getelementptr inbounds i8, ptr %56, i64 4
  %68 = getelementptr inbounds i8, ptr %56, i64 8
  %69 = getelementptr inbounds i8, ptr %56, i64 4
  %70 = getelementptr inbounds i8, ptr %56, i64 8
  %71 = getelementptr inbounds i8, ptr %56, i64 4
  %72 = getelementptr inbounds i8, ptr %56, i64 8
  br label %85

73:                                               ; preds = %317, %52
  %74 = phi i64 [ 0, %52 ], [ %86, %317 ]
  %75 = icmp slt i64 %74, %1
  br i1 %75, label %76, label %20

76:                                               ; preds = %73
  %77 = icmp eq ptr %56, null
  %78 = mul i64 %54, %2
  %79 = add nuw nsw i64 %54, 1
  %80 = mul i64 %79, %2
  %81 = add nuw nsw i64 %54, 2
  %82 = mul i64 %81, %2
  %83 = getelementptr inbounds i8, ptr %56, i64 4
  %84 = getelementptr inbounds i8, ptr %56, i64 8
  br label %320

85:                                               ; preds = %58, %317
  %86 = phi i64 [ 4, %58 ], [ %318, %317 ]
  %87 = phi i64 [ 0, %58 ], [ %86, %317 ]
  %88 = mul nsw i64 %87, %2
  %89 = getelementptr inbounds float, ptr %0, i64 %88
  %90 = mul nuw nsw i64 %87, %5
  %91 = getelementptr float, ptr %57, i64 %90
  br i1 %12, label %156, label %92

92:                                               ; preds = %85, %92
  %93 = phi nsz <8 x float> [ %125, %92 ], [ zeroinitializer, %85 ]
  %94 = phi nsz <8 x float> [ %127, %92 ], [ zeroinitializer, %85 ]
  %95 = phi nsz <8 x float> [ %129, %92 ], [ zeroinitializer, %85 ]
  %96 = phi nsz <8 x float> [ %133, %92 ], [ zeroinitializer, %85 ]
  %97 = phi nsz <8 x float> [ %135, %92 ], [ zeroinitializer, %85 ]
  %98 = phi nsz <8 x float> [ %137, %92 ], [ zeroinitializer, %85 ]
  %99 = phi nsz <8 x float> [ %141, %92 ], [ zeroinitializer, %85 ]
  %100 = phi nsz <8 x float> [ %143, %92 ], [ zeroinitializer, %85 ]
  %101 = phi nsz <8 x float> [ %145, %92 ], [ zeroinitializer, %85 ]
  %102 = phi nsz <8 x float> [ %149, %92 ], [ zeroinitializer, %85 ]
  %103 = phi nsz <8 x float> [ %151, %92 ], [ zeroinitializer, %85 ]
  %104 = phi nsz <8 x float> [ %153, %92 ], [ zeroinitializer, %85 ]
  %105 = phi i64 [ %154, %92 ], [ 8, %85 ]
  %106 = phi i64 [ %105, %92 ], [ 0, %85 ]
  %107 = add nsw i64 %60, %106
  %108 = getelementptr inbounds float, ptr %3, i64 %107
  %109 = load <8 x float>, ptr %108, align 4, !tbaa !220
  %110 = shl i64 %107, 2
  %111 = getelementptr i8, ptr %13, i64 %110
  tail call void @llvm.prefetch.p0(ptr %111, i32 0, i32 3, i32 1)
  %112 = add nsw i64 %62, %106
  %113 = getelementptr inbounds float, ptr %3, i64 %112
  %114 = load <8 x float>, ptr %113, align 4, !tbaa !220
  %115 = shl i64 %112, 2
  %116 = getelementptr i8, ptr %13, i64 %115
  tail call void @llvm.prefetch.p0(ptr %116, i32 0, i32 3, i32 1)
  %117 = add nsw i64 %64, %106
  %118 = getelementptr inbounds float, ptr %3, i64 %117
  %119 = load <8 x float>, ptr %118, align 4, !tbaa !220
  %120 = shl i64 %117, 2
  %121 = getelementptr i8, ptr %13, i64 %120
  tail call void @llvm.prefetch.p0(ptr %121, i32 0, i32 3, i32 1)
  %122 = getelementptr float, ptr %89, i64 %106
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !220
  %124 = fmul reassoc nsz contract <8 x float> %123, %109
  %125 = fadd reassoc nsz contract <8 x float> %93, %124
  %126 = fmul reassoc nsz contract <8 x float> %123, %114
  %127 = fadd reassoc nsz contract <8 x float> %94, %126
  %128 = fmul reassoc nsz contract <8 x float> %123, %119
  %129 = fadd reassoc nsz contract <8 x float> %95, %128
  %130 = getelementptr float, ptr %122, i64 %2
  %131 = load <8 x float>, ptr %130, align 4, !tbaa !220
  %132 = fmul reassoc nsz contract <8 x float> %131, %109
  %133 = fadd reassoc nsz contract <8 x float> %96, %132
  %134 = fmul reassoc nsz contract <8 x float> %131, %114
  %135 = fadd reassoc nsz contract <8 x float> %97, %134
  %136 = fmul reassoc nsz contract <8 x float> %131, %119
  %137 = fadd reassoc nsz contract <8 x float> %98, %136
  %138 = getelementptr i8, ptr %122, i64 %14
  %139 = load <8 x float>, ptr %138, align 4, !tbaa !220
  %140 = fmul reassoc nsz contract <8 x float> %139, %109
  %141 = fadd reassoc nsz contract <8 x float> %99, %140
  %142 = fmul reassoc nsz contract <8 x float> %139, %114
  %143 = fadd reassoc nsz contract <8 x float> %100, %142
  %144 = fmul reassoc nsz contract <8 x float> %139, %119
  %145 = fadd reassoc nsz contract <8 x float> %101, %144
  %146 = getelementptr i8, ptr %122, i64 %15
  %147 = load <8 x float>, ptr %146, align 4, !tbaa !220
  %148 = fmul reassoc nsz contract <8 x float> %147, %109
  %149 = fadd reassoc nsz contract <8 x float> %102, %148
  %150 = fmul reassoc nsz contract <8 x float> %147, %114
  %151 = fadd reassoc nsz contract <8 x float> %103, %150
  %152 = fmul reassoc nsz contract <8 x float> %147, %119
  %153 = fadd reassoc nsz contract <8 x float> %104, %152
  %154 = add nuw nsw i64 %105, 8
  %155 = icmp sgt i64 %154, %2
  br i1 %155, label %156, label %92, !llvm.loop !247

156:                                              ; preds = %92, %85
  %157 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %125, %92 ]
  %158 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %127, %92 ]
  %159 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %129, %92 ]
  %160 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %133, %92 ]
  %161 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %135, %92 ]
  %162 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %137, %92 ]
  %163 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %141, %92 ]
  %164 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %143, %92 ]
  %165 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %145, %92 ]
  %166 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %149, %92 ]
  %167 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %151, %92 ]
  %168 = phi nsz <8 x float> [ zeroinitializer, %85 ], [ %153, %92 ]
  %169 = phi i64 [ 0, %85 ], [ %105, %92 ]
  %170 = shufflevector <8 x float> %157, <8 x float> %161, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %171 = shufflevector <8 x float> %157, <8 x float> %161, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %172 = fadd reassoc nsz contract <8 x float> %170, %171
  %173 = shufflevector <8 x float> %158, <8 x float> %162, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %174 = shufflevector <8 x float> %158, <8 x float> %162, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %175 = fadd reassoc nsz contract <8 x float> %173, %174
  %176 = shufflevector <8 x float> %159, <8 x float> %163, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %177 = shufflevector <8 x float> %159, <8 x float> %163, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %178 = fadd reassoc nsz contract <8 x float> %176, %177
  %179 = shufflevector <8 x float> %160, <8 x float> %164, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %180 = shufflevector <8 x float> %160, <8 x float> %164, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %181 = fadd reassoc nsz contract <8 x float> %179, %180
  %182 = shufflevector <8 x float> %172, <8 x float> %175, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %183 = shufflevector <8 x float> %172, <8 x float> %175, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %184 = fadd reassoc nsz contract <8 x float> %182, %183
  %185 = shufflevector <8 x float> %178, <8 x float> %181, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %186 = shufflevector <8 x float> %178, <8 x float> %181, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %187 = fadd reassoc nsz contract <8 x float> %185, %186
  %188 = shufflevector <8 x float> %184, <8 x float> %187, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %189 = shufflevector <8 x float> %184, <8 x float> %187, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %190 = fadd reassoc nsz contract <8 x float> %188, %189
  %191 = shufflevector <8 x float> %165, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %192 = shufflevector <8 x float> %165, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %193 = fadd reassoc nsz contract <8 x float> %191, %192
  %194 = shufflevector <8 x float> %166, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %195 = shufflevector <8 x float> %166, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %196 = fadd reassoc nsz contract <8 x float> %194, %195
  %197 = shufflevector <8 x float> %167, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %198 = shufflevector <8 x float> %167, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %199 = fadd reassoc nsz contract <8 x float> %197, %198
  %200 = shufflevector <8 x float> %168, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %201 = shufflevector <8 x float> %168, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %202 = fadd reassoc nsz contract <8 x float> %200, %201
  %203 = shufflevector <8 x float> %193, <8 x float> %196, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %204 = shufflevector <8 x float> %193, <8 x float> %196, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %205 = fadd reassoc nsz contract <8 x float> %203, %204
  %206 = shufflevector <8 x float> %199, <8 x float> %202, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %207 = shufflevector <8 x float> %199, <8 x float> %202, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %208 = fadd reassoc nsz contract <8 x float> %206, %207
  %209 = shufflevector <8 x float> %205, <8 x float> %208, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 poison, i32 poison, i32 poison, i32 poison>
  %210 = shufflevector <8 x float> %205, <8 x float> %208, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %211 = fadd reassoc nsz contract <8 x float> %209, %210
  %212 = extractelement <8 x float> %190, i64 0
  br i1 %59, label %213, label %235

213:                                              ; preds = %156
  store float %212, ptr %91, align 4, !tbaa !56
  %214 = extractelement <8 x float> %190, i64 1
  %215 = getelementptr i8, ptr %91, i64 4
  store float %214, ptr %215, align 4, !tbaa !56
  %216 = extractelement <8 x float> %190, i64 2
  %217 = getelementptr i8, ptr %91, i64 8
  store float %216, ptr %217, align 4, !tbaa !56
  %218 = getelementptr float, ptr %91, i64 %5
  %219 = extractelement <8 x float> %190, i64 3
  store float %219, ptr %218, align 4, !tbaa !56
  %220 = extractelement <8 x float> %190, i64 4
  %221 = getelementptr i8, ptr %218, i64 4
  store float %220, ptr %221, align 4, !tbaa !56
  %222 = extractelement <8 x float> %190, i64 5
  %223 = getelementptr i8, ptr %218, i64 8
  store float %222, ptr %223, align 4, !tbaa !56
  %224 = getelementptr i8, ptr %91, i64 %18
  %225 = extractelement <8 x float> %190, i64 6
  store float %225, ptr %224, align 4, !tbaa !56
  %226 = extractelement <8 x float> %190, i64 7
  %227 = getelementptr i8, ptr %224, i64 4
  store float %226, ptr %227, align 4, !tbaa !56
  %228 = extractelement <8 x float> %211, i64 0
  %229 = getelementptr i8, ptr %224, i64 8
  store float %228, ptr %229, align 4, !tbaa !56
  %230 = getelementptr i8, ptr %91, i64 %19
  %231 = extractelement <8 x float> %211, i64 1
  store float %231, ptr %230, align 4, !tbaa !56
  %232 = extractelement <8 x float> %211, i64 2
  %233 = getelementptr i8, ptr %230, i64 4
  store float %232, ptr %233, align 4, !tbaa !56
  %234 = extractelement <8 x float> %211, i64 3
  br label %280

235:                                              ; preds = %156
  %236 = load float, ptr %56, align 4, !tbaa !56
  %237 = fadd reassoc nsz contract float %236, %212
  store float %237, ptr %91, align 4, !tbaa !56
  %238 = extractelement <8 x float> %190, i64 1
  %239 = load float, ptr %65, align 4, !tbaa !56
  %240 = fadd reassoc nsz contract float %239, %238
  %241 = getelementptr i8, ptr %91, i64 4
  store float %240, ptr %241, align 4, !tbaa !56
  %242 = extractelement <8 x float> %190, i64 2
  %243 = load float, ptr %66, align 4, !tbaa !56
  %244 = fadd reassoc nsz contract float %243, %242
  %245 = getelementptr i8, ptr %91, i64 8
  store float %244, ptr %245, align 4, !tbaa !56
  %246 = getelementptr float, ptr %91, i64 %5
  %247 = extractelement <8 x float> %190, i64 3
  %248 = load float, ptr %56, align 4, !tbaa !56
  %249 = fadd reassoc nsz contract float %248, %247
  store float %249, ptr %246, align 4, !tbaa !56
  %250 = extractelement <8 x float> %190, i64 4
  %251 = load float, ptr %67, align 4, !tbaa !56
  %252 = fadd reassoc nsz contract float %251, %250
  %253 = getelementptr i8, ptr %246, i64 4
  store float %252, ptr %253, align 4, !tbaa !56
  %254 = extractelement <8 x float> %190, i64 5
  %255 = load float, ptr %68, align 4, !tbaa !56
  %256 = fadd reassoc nsz contract float %255, %254
  %257 = getelementptr i8, ptr %246, i64 8
  store float %256, ptr %257, align 4, !tbaa !56
  %258 = getelementptr i8, ptr %91, i64 %16
  %259 = extractelement <8 x float> %190, i64 6
  %260 = load float, ptr %56, align 4, !tbaa !56
  %261 = fadd reassoc nsz contract float %260, %259
  store float %261, ptr %258, align 4, !tbaa !56
  %262 = extractelement <8 x float> %190, i64 7
  %263 = load float, ptr %69, align 4, !tbaa !56
  %264 = fadd reassoc nsz contract float %263, %262
  %265 = getelementptr i8, ptr %258, i64 4
  store float %264, ptr %265, align 4, !tbaa !56
  %266 = extractelement <8 x float> %211, i64 0
  %267 = load float, ptr %70, align 4, !tbaa !56
  %268 = fadd reassoc nsz contract float %267, %266
  %269 = getelementptr i8, ptr %258, i64 8
  store float %268, ptr %269, align 4, !tbaa !56
  %270 = getelementptr i8, ptr %91, i64 %17
  %271 = extractelement <8 x float> %211, i64 1
  %272 = load float, ptr %56, align 4, !tbaa !56
  %273 = fadd reassoc nsz contract float %272, %271
  store float %273, ptr %270, align 4, !tbaa !56
  %274 = extractelement <8 x float> %211, i64 2
  %275 = load float, ptr %71, align 4, !tbaa !56
  %276 = fadd reassoc nsz contract float %275, %274
  %277 = getelementptr i8, ptr %270, i64 4
  store float %276, ptr %277, align 4, !tbaa !56
  %278 = extractelement <8 x float> %211, i64 3
  %279 = load float, ptr %72, align 4, !tbaa !56
  br label %280

280:                                              ; preds = %213, %235
  %281 = phi float [ %278, %235 ], [ %234, %213 ]
  %282 = phi i64 [ %17, %235 ], [ %19, %213 ]
  %283 = phi reassoc nsz contract float [ %279, %235 ], [ 0.000000e+00, %213 ]
  %284 = getelementptr i8, ptr %91, i64 %282
  %285 = fadd reassoc nsz contract float %283, %281
  %286 = getelementptr i8, ptr %284, i64 8
  store float %285, ptr %286, align 4, !tbaa !56
  %287 = icmp slt i64 %169, %2
  br i1 %287, label %288, label %317

288:                                              ; preds = %280, %298
  %289 = phi i64 [ %299, %298 ], [ %169, %280 ]
  %290 = getelementptr float, ptr %3, i64 %289
  %291 = getelementptr float, ptr %89, i64 %289
  br label %292

292:                                              ; preds = %288, %301
  %293 = phi i64 [ 0, %288 ], [ %302, %301 ]
  %294 = mul nsw i64 %293, %2
  %295 = getelementptr float, ptr %291, i64 %294
  %296 = mul nuw nsw i64 %293, %5
  %297 = getelementptr float, ptr %91, i64 %296
  br label %304

298:                                              ; preds = %301
  %299 = add nuw nsw i64 %289, 1
  %300 = icmp eq i64 %299, %2
  br i1 %300, label %317, label %288, !llvm.loop !248

301:                                              ; preds = %304
  %302 = add nuw nsw i64 %293, 1
  %303 = icmp eq i64 %302, 4
  br i1 %303, label %298, label %292, !llvm.loop !249

304:                                              ; preds = %292, %304
  %305 = phi i64 [ 0, %292 ], [ %315, %304 ]
  %306 = add nuw nsw i64 %54, %305
  %307 = mul i64 %306, %2
  %308 = getelementptr float, ptr %290, i64 %307
  %309 = load float, ptr %308, align 4, !tbaa !56
  %310 = load float, ptr %295, align 4, !tbaa !56
  %311 = fmul reassoc nsz contract float %310, %309
  %312 = getelementptr float, ptr %297, i64 %305
  %313 = load float, ptr %312, align 4, !tbaa !56
  %314 = fadd reassoc nsz contract float %313, %311
  store float %314, ptr %312, align 4, !tbaa !56
  %315 = add nuw nsw i64 %305, 1
  %316 = icmp eq i64 %315, 3
  br i1 %316, label %301, label %304, !llvm.loop !250

317:                                              ; preds = %298, %280
  %318 = add nuw nsw i64 %86, 4
  %319 = icmp sgt i64 %318, %1
  br i1 %319, label %73, label %85, !llvm.loop !251

320:                                              ; preds = %76, %420
  %321 = phi i64 [ %74, %76 ], [ %421, %420 ]
  %322 = mul nsw i64 %321, %2
  %323 = getelementptr inbounds float, ptr %0, i64 %322
  %324 = mul nuw nsw i64 %321, %5
  %325 = getelementptr float, ptr %57, i64 %324
  br i1 %12, label %357, label %326

326:                                              ; preds = %320, %326
  %327 = phi nsz <8 x float> [ %350, %326 ], [ zeroinitializer, %320 ]
  %328 = phi nsz <8 x float> [ %352, %326 ], [ zeroinitializer, %320 ]
  %329 = phi nsz <8 x float> [ %354, %326 ], [ zeroinitializer, %320 ]
  %330 = phi i64 [ %355, %326 ], [ 8, %320 ]
  %331 = phi i64 [ %330, %326 ], [ 0, %320 ]
  %332 = add nsw i64 %78, %331
  %333 = getelementptr inbounds float, ptr %3, i64 %332
  %334 = load <8 x float>, ptr %333, align 4, !tbaa !220
  %335 = shl i64 %332, 2
  %336 = getelementptr i8, ptr %13, i64 %335
  tail call void @llvm.prefetch.p0(ptr %336, i32 0, i32 3, i32 1)
  %337 = add nsw i64 %80, %331
  %338 = getelementptr inbounds float, ptr %3, i64 %337
  %339 = load <8 x float>, ptr %338, align 4, !tbaa !220
  %340 = shl i64 %337, 2
  %341 = getelementptr i8, ptr %13, i64 %340
  tail call void @llvm.prefetch.p0(ptr %341, i32 0, i32 3, i32 1)
  %342 = add nsw i64 %82, %331
  %343 = getelementptr inbounds float, ptr %3, i64 %342
  %344 = load <8 x float>, ptr %343, align 4, !tbaa !220
  %345 = shl i64 %342, 2
  %346 = getelementptr i8, ptr %13, i64 %345
  tail call void @llvm.prefetch.p0(ptr %346, i32 0, i32 3, i32 1)
  %347 = getelementptr float, ptr %323, i64 %331
  %348 = load <8 x float>, ptr %347, align 4, !tbaa !220
  %349 = fmul reassoc nsz contract <8 x float> %348, %334
  %350 = fadd reassoc nsz contract <8 x float> %327, %349
  %351 = fmul reassoc nsz contract <8 x float> %348, %339
  %352 = fadd reassoc nsz contract <8 x float> %328, %351
  %353 = fmul reassoc nsz contract <8 x float> %348, %344
  %354 = fadd reassoc nsz contract <8 x float> %329, %353
  %355 = add nuw nsw i64 %330, 8
  %356 = icmp sgt i64 %355, %2
  br i1 %356, label %357, label %326, !llvm.loop !247

357:                                              ; preds = %326, %320
  %358 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %350, %326 ]
  %359 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %352, %326 ]
  %360 = phi nsz <8 x float> [ zeroinitializer, %320 ], [ %354, %326 ]
  %361 = phi i64 [ 0, %320 ], [ %330, %326 ]
  %362 = shufflevector <8 x float> %358, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %363 = shufflevector <8 x float> %358, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %364 = fadd reassoc nsz contract <8 x float> %362, %363
  %365 = shufflevector <8 x float> %359, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %366 = shufflevector <8 x float> %359, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %367 = fadd reassoc nsz contract <8 x float> %365, %366
  %368 = shufflevector <8 x float> %360, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %369 = shufflevector <8 x float> %360, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %370 = fadd reassoc nsz contract <8 x float> %368, %369
  %371 = shufflevector <8 x float> %364, <8 x float> %367, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %372 = shufflevector <8 x float> %364, <8 x float> %367, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %373 = fadd reassoc nsz contract <8 x float> %371, %372
  %374 = shufflevector <8 x float> %370, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %375 = shufflevector <8 x float> %370, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %376 = fadd reassoc nsz contract <8 x float> %374, %375
  %377 = shufflevector <8 x float> %373, <8 x float> %376, <8 x i32> <i32 0, i32 2, i32 8, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %378 = shufflevector <8 x float> %373, <8 x float> %376, <8 x i32> <i32 1, i32 3, i32 9, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %379 = fadd reassoc nsz contract <8 x float> %377, %378
  %380 = extractelement <8 x float> %379, i64 0
  br i1 %77, label %381, label %385

381:                                              ; preds = %357
  store float %380, ptr %325, align 4, !tbaa !56
  %382 = extractelement <8 x float> %379, i64 1
  %383 = getelementptr i8, ptr %325, i64 4
  store float %382, ptr %383, align 4, !tbaa !56
  %384 = extractelement <8 x float> %379, i64 2
  br label %394

385:                                              ; preds = %357
  %386 = load float, ptr %56, align 4, !tbaa !56
  %387 = fadd reassoc nsz contract float %386, %380
  store float %387, ptr %325, align 4, !tbaa !56
  %388 = extractelement <8 x float> %379, i64 1
  %389 = load float, ptr %83, align 4, !tbaa !56
  %390 = fadd reassoc nsz contract float %389, %388
  %391 = getelementptr i8, ptr %325, i64 4
  store float %390, ptr %391, align 4, !tbaa !56
  %392 = extractelement <8 x float> %379, i64 2
  %393 = load float, ptr %84, align 4, !tbaa !56
  br label %394

394:                                              ; preds = %381, %385
  %395 = phi float [ %392, %385 ], [ %384, %381 ]
  %396 = phi reassoc nsz contract float [ %393, %385 ], [ 0.000000e+00, %381 ]
  %397 = fadd reassoc nsz contract float %396, %395
  %398 = getelementptr i8, ptr %325, i64 8
  store float %397, ptr %398, align 4, !tbaa !56
  %399 = icmp slt i64 %361, %2
  br i1 %399, label %400, label %420

400:                                              ; preds = %394, %404
  %401 = phi i64 [ %405, %404 ], [ %361, %394 ]
  %402 = getelementptr float, ptr %3, i64 %401
  %403 = getelementptr float, ptr %323, i64 %401
  br label %407

404:                                              ; preds = %407
  %405 = add nuw nsw i64 %401, 1
  %406 = icmp eq i64 %405, %2
  br i1 %406, label %420, label %400, !llvm.loop !248

407:                                              ; preds = %400, %407
  %408 = phi i64 [ 0, %400 ], [ %418, %407 ]
  %409 = add nuw nsw i64 %54, %408
  %410 = mul i64 %409, %2
  %411 = getelementptr float, ptr %402, i64 %410
  %412 = load float, ptr %411, align 4, !tbaa !56
  %413 = load float, ptr %403, align 4, !tbaa !56
  %414 = fmul reassoc nsz contract float %413, %412
  %415 = getelementptr float, ptr %325, i64 %408
  %416 = load float, ptr %415, align 4, !tbaa !56
  %417 = fadd reassoc nsz contract float %416, %414
  store float %417, ptr %415, align 4, !tbaa !56
  %418 = add nuw nsw i64 %408, 1
  %419 = icmp eq i64 %418, 3
  br i1 %419, label %404, label %407, !llvm.loop !250

420:                                              ; preds = %404, %394
  %421 = add nuw nsw i64 %321, 1
  %422 = icmp eq i64 %421, %1
  br i1 %422, label %20, label %320, !llvm.loop !252

423:                                              ; preds = %26, %440
  %424 = phi i64 [ 0, %26 ], [ %443, %440 ]
  %425 = phi i64 [ %24, %26 ], [ %441, %440 ]
  %426 = shl i64 %424, 2
  %427 = getelementptr i8, ptr %42, i64 %426
  %428 = getelementptr i8, ptr %44, i64 %426
  %429 = mul i64 %38, %424
  %430 = getelementptr i8, ptr %45, i64 %429
  %431 = getelementptr i8, ptr %46, i64 %429
  %432 = getelementptr float, ptr %6, i64 %425
  br i1 %27, label %433, label %440

433:                                              ; preds = %423
  %434 = getelementptr inbounds float, ptr %4, i64 %425
  %435 = select i1 %28, ptr null, ptr %434
  %436 = mul i64 %425, %2
  %437 = icmp eq ptr %435, null
  %438 = getelementptr float, ptr %3, i64 %436
  %439 = icmp ult ptr %427, %431
  br label %444

440:                                              ; preds = %532, %423
  %441 = add nuw nsw i64 %425, 1
  %442 = icmp eq i64 %441, %5
  %443 = add i64 %424, 1
  br i1 %442, label %535, label %423, !llvm.loop !253

444:                                              ; preds = %433, %532
  %445 = phi i64 [ 0, %433 ], [ %533, %532 ]
  %446 = mul i64 %41, %445
  %447 = getelementptr i8, ptr %0, i64 %446
  %448 = getelementptr i8, ptr %47, i64 %446
  %449 = mul nsw i64 %445, %2
  %450 = getelementptr inbounds float, ptr %0, i64 %449
  %451 = mul nsw i64 %445, %5
  %452 = getelementptr float, ptr %432, i64 %451
  br i1 %30, label %468, label %453

453:                                              ; preds = %444, %453
  %454 = phi nsz <8 x float> [ %465, %453 ], [ zeroinitializer, %444 ]
  %455 = phi i64 [ %466, %453 ], [ 8, %444 ]
  %456 = phi i64 [ %455, %453 ], [ 0, %444 ]
  %457 = add nsw i64 %456, %436
  %458 = getelementptr inbounds float, ptr %3, i64 %457
  %459 = load <8 x float>, ptr %458, align 4, !tbaa !220
  %460 = shl i64 %457, 2
  %461 = getelementptr i8, ptr %29, i64 %460
  tail call void @llvm.prefetch.p0(ptr %461, i32 0, i32 3, i32 1)
  %462 = getelementptr float, ptr %450, i64 %456
  %463 = load <8 x float>, ptr %462, align 4, !tbaa !220
  %464 = fmul reassoc nsz contract <8 x float> %463, %459
  %465 = fadd reassoc nsz contract <8 x float> %454, %464
  %466 = add nuw nsw i64 %455, 8
  %467 = icmp sgt i64 %466, %2
  br i1 %467, label %468, label %453, !llvm.loop !247

468:                                              ; preds = %453, %444
  %469 = phi nsz <8 x float> [ zeroinitializer, %444 ], [ %465, %453 ]
  %470 = phi i64 [ 0, %444 ], [ %455, %453 ]
  %471 = shufflevector <8 x float> %469, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %472 = shufflevector <8 x float> %469, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %473 = fadd reassoc nsz contract <8 x float> %471, %472
  %474 = shufflevector <8 x float> %473, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %475 = shufflevector <8 x float> %473, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %476 = fadd reassoc nsz contract <8 x float> %474, %475
  %477 = shufflevector <8 x float> %476, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %478 = fadd reassoc nsz contract <8 x float> %476, %477
  %479 = extractelement <8 x float> %478, i64 0
  br i1 %437, label %482, label %480

480:                                              ; preds = %468
  %481 = load float, ptr %435, align 4, !tbaa !56
  br label %482

482:                                              ; preds = %480, %468
  %483 = phi reassoc nsz contract float [ %481, %480 ], [ 0.000000e+00, %468 ]
  %484 = fadd reassoc nsz contract float %483, %479
  store float %484, ptr %452, align 4, !tbaa !56
  %485 = icmp slt i64 %470, %2
  br i1 %485, label %486, label %532

486:                                              ; preds = %482
  %487 = sub i64 %2, %470
  %488 = icmp ult i64 %487, 16
  br i1 %488, label %518, label %489

489:                                              ; preds = %486
  %490 = shl i64 %470, 2
  %491 = getelementptr i8, ptr %430, i64 %490
  %492 = getelementptr i8, ptr %447, i64 %490
  %493 = icmp ult ptr %491, %428
  %494 = and i1 %439, %493
  %495 = icmp ult ptr %427, %448
  %496 = icmp ult ptr %492, %428
  %497 = and i1 %495, %496
  %498 = or i1 %497, %49
  %499 = or i1 %494, %498
  br i1 %499, label %518, label %500

500:                                              ; preds = %489
  %501 = sub i64 %487, %50
  %502 = add i64 %470, %501
  %503 = insertelement <8 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %484, i64 0
  br label %504

504:                                              ; preds = %504, %500
  %505 = phi i64 [ 0, %500 ], [ %514, %504 ]
  %506 = phi <8 x float> [ %503, %500 ], [ %513, %504 ]
  %507 = add i64 %470, %505
  %508 = getelementptr float, ptr %438, i64 %507
  %509 = getelementptr float, ptr %450, i64 %507
  %510 = load <8 x float>, ptr %508, align 4, !tbaa !56, !alias.scope !254
  %511 = load <8 x float>, ptr %509, align 4, !tbaa !56, !alias.scope !257
  %512 = fmul reassoc nsz contract <8 x float> %511, %510
  %513 = fadd reassoc nsz contract <8 x float> %506, %512
  %514 = add nuw i64 %505, 8
  %515 = icmp eq i64 %514, %501
  br i1 %515, label %516, label %504, !llvm.loop !259

516:                                              ; preds = %504
  %517 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %513)
  store float %517, ptr %452, align 4, !tbaa !56
  br i1 %51, label %532, label %518

518:                                              ; preds = %516, %489, %486
  %519 = phi float [ %484, %489 ], [ %484, %486 ], [ %517, %516 ]
  %520 = phi i64 [ %470, %489 ], [ %470, %486 ], [ %502, %516 ]
  br label %521

521:                                              ; preds = %518, %521
  %522 = phi float [ %529, %521 ], [ %519, %518 ]
  %523 = phi i64 [ %530, %521 ], [ %520, %518 ]
  %524 = getelementptr float, ptr %438, i64 %523
  %525 = getelementptr float, ptr %450, i64 %523
  %526 = load float, ptr %524, align 4, !tbaa !56
  %527 = load float, ptr %525, align 4, !tbaa !56
  %528 = fmul reassoc nsz contract float %527, %526
  %529 = fadd reassoc nsz contract float %522, %528
  store float %529, ptr %452, align 4, !tbaa !56
  %530 = add nuw nsw i64 %523, 1
  %531 = icmp eq i64 %530, %2
  br i1 %531, label %532, label %521, !llvm.loop !260

532:                                              ; preds = %521, %516, %482
  %533 = add nuw nsw i64 %445, 1
  %534 = icmp eq i64 %533, %1
  br i1 %534, label %440, label %444, !llvm.loop !261

535:                                              ; preds = %440, %23
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.sqrt.f32(float) #9

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite)
define internal fastcc void @linear_of_halves(ptr nocapture noundef readonly %0, i64 noundef %1, i64 noundef %2, ptr nocapture noundef readonly %3, ptr noundef readonly %4, i64 noundef %5, ptr nocapture noundef %6) unnamed_addr #8 {
  %8 = icmp slt i64 %5, 3
  br i1 %8, label %23, label %9

9:                                                ; preds = %7
  %10 = icmp eq ptr %4, null
  %11 = icmp slt i64 %1, 4
  %12 = icmp slt i64 %2, 8
  %13 = getelementptr i8, ptr %3, i64 6144
  %14 = shl i64 %2, 3
  %15 = mul i64 %2, 12
  %16 = shl i64 %5, 3
  %17 = mul i64 %5, 12
  %18 = shl i64 %5, 3
  %19 = mul i64 %5, 12
  br label %41

20:                                               ; preds = %417, %62
  %21 = add nuw nsw i64 %42, 3
  %22 = icmp sgt i64 %21, %5
  br i1 %22, label %23, label %41, !llvm.loop !246

23:                                               ; preds = %20, %7
  %24 = phi i64 [ 0, %7 ], [ %42, %20 ]
  %25 = icmp slt i64 %24, %5
  br i1 %25, label %26, label %530

26:                                               ; preds = %23
  %27 = icmp sgt i64 %1, 0
  %28 = icmp eq ptr %4, null
  %29 = getelementptr i8, ptr %3, i64 6144
  %30 = icmp slt i64 %2, 8
  %31 = add i64 %1, 4611686018427387903
  %32 = mul i64 %31, %5
  %33 = add i64 %32, %24
  %34 = shl i64 %2, 2
  %35 = getelementptr i8, ptr %6, i64 4
  %36 = getelementptr i8, ptr %0, i64 %34
  %37 = and i64 %5, 2305843009213693952
  %38 = icmp ne i64 %37, 0
  %39 = and i64 %2, 3
  %40 = icmp eq i64 %39, 0
  br label %420

41:                                               ; preds = %9, %20
  %42 = phi i64 [ 3, %9 ], [ %21, %20 ]
  %43 = phi i64 [ 0, %9 ], [ %42, %20 ]
  %44 = getelementptr inbounds float, ptr %4, i64 %43
  %45 = select i1 %10, ptr null, ptr %44
  %46 = getelementptr float, ptr %6, i64 %43
  br i1 %11, label %62, label %47

47:                                               ; preds = %41
  %48 = icmp eq ptr %45, null
  %49 = mul i64 %43, %2
  %50 = add nuw nsw i64 %43, 1
  %51 = mul i64 %50, %2
  %52 = add nuw nsw i64 %43, 2
  %53 = mul i64 %52, %2
  %54 = getelementptr inbounds i8, ptr %45, i64 4
  %55 = getelementptr inbounds i8, ptr %45, i64 8
  %56 = getelementptr inbounds i8, ptr %45, i64 4
  %57 = getelementptr inbounds i8, ptr %45, i64 8
  %58 = getelementptr inbounds i8, ptr %45, i64 4
  %59 = getelementptr inbounds i8, ptr %45, i64 8
  %60 = getelementptr inbounds i8, ptr %45, i64 4
  %61 = getelementptr inbounds i8, ptr %45, i64 8
  br label %74

62:                                               ; preds = %310, %41
  %63 = phi i64 [ 0, %41 ], [ %75, %310 ]
  %64 = icmp slt i64 %63, %1
  br i1 %64, label %65, label %20

65:                                               ; preds = %62
  %66 = icmp eq ptr %45, null
  %67 = mul i64 %43, %2
  %68 = add nuw nsw i64 %43, 1
  %69 = mul i64 %68, %2
  %70 = add nuw nsw i64 %43, 2
  %71 = mul i64 %70, %2
  %72 = getelementptr inbounds i8, ptr %45, i64 4
  %73 = getelementptr inbounds i8, ptr %45, i64 8
  br label %313

74:                                               ; preds = %47, %310
  %75 = phi i64 [ 4, %47 ], [ %311, %310 ]
  %76 = phi i64 [ 0, %47 ], [ %75, %310 ]
  %77 = mul nsw i64 %76, %2
  %78 = getelementptr inbounds float, ptr %0, i64 %77
  %79 = mul nuw nsw i64 %76, %5
  %80 = getelementptr float, ptr %46, i64 %79
  br i1 %12, label %148, label %81

81:                                               ; preds = %74, %81
  %82 = phi nsz <8 x float> [ %117, %81 ], [ zeroinitializer, %74 ]
  %83 = phi nsz <8 x float> [ %119, %81 ], [ zeroinitializer, %74 ]
  %84 = phi nsz <8 x float> [ %121, %81 ], [ zeroinitializer, %74 ]
  %85 = phi nsz <8 x float> [ %125, %81 ], [ zeroinitializer, %74 ]
  %86 = phi nsz <8 x float> [ %127, %81 ], [ zeroinitializer, %74 ]
  %87 = phi nsz <8 x float> [ %129, %81 ], [ zeroinitializer, %74 ]
  %88 = phi nsz <8 x float> [ %133, %81 ], [ zeroinitializer, %74 ]
  %89 = phi nsz <8 x float> [ %135, %81 ], [ zeroinitializer, %74 ]
  %90 = phi nsz <8 x float> [ %137, %81 ], [ zeroinitializer, %74 ]
  %91 = phi nsz <8 x float> [ %141, %81 ], [ zeroinitializer, %74 ]
  %92 = phi nsz <8 x float> [ %143, %81 ], [ zeroinitializer, %74 ]
  %93 = phi nsz <8 x float> [ %145, %81 ], [ zeroinitializer, %74 ]
  %94 = phi i64 [ %146, %81 ], [ 8, %74 ]
  %95 = phi i64 [ %94, %81 ], [ 0, %74 ]
  %96 = add nsw i64 %49, %95
  %97 = getelementptr inbounds half, ptr %3, i64 %96
  %98 = load <8 x half>, ptr %97, align 2, !tbaa !220
  %99 = fpext <8 x half> %98 to <8 x float>
  %100 = shl i64 %96, 1
  %101 = getelementptr i8, ptr %13, i64 %100
  tail call void @llvm.prefetch.p0(ptr %101, i32 0, i32 3, i32 1)
  %102 = add nsw i64 %51, %95
  %103 = getelementptr inbounds half, ptr %3, i64 %102
  %104 = load <8 x half>, ptr %103, align 2, !tbaa !220
  %105 = fpext <8 x half> %104 to <8 x float>
  %106 = shl i64 %102, 1
  %107 = getelementptr i8, ptr %13, i64 %106
  tail call void @llvm.prefetch.p0(ptr %107, i32 0, i32 3, i32 1)
  %108 = add nsw i64 %53, %95
  %109 = getelementptr inbounds half, ptr %3, i64 %108
  %110 = load <8 x half>, ptr %109, align 2, !tbaa !220
  %111 = fpext <8 x half> %110 to <8 x float>
  %112 = shl i64 %108, 1
  %113 = getelementptr i8, ptr %13, i64 %112
  tail call void @llvm.prefetch.p0(ptr %113, i32 0, i32 3, i32 1)
  %114 = getelementptr float, ptr %78, i64 %95
  %115 = load <8 x float>, ptr %114, align 4, !tbaa !220
  %116 = fmul reassoc nsz contract <8 x float> %115, %99
  %117 = fadd reassoc nsz contract <8 x float> %82, %116
  %118 = fmul reassoc nsz contract <8 x float> %115, %105
  %119 = fadd reassoc nsz contract <8 x float> %83, %118
  %120 = fmul reassoc nsz contract <8 x float> %115, %111
  %121 = fadd reassoc nsz contract <8 x float> %84, %120
  %122 = getelementptr float, ptr %114, i64 %2
  %123 = load <8 x float>, ptr %122, align 4, !tbaa !220
  %124 = fmul reassoc nsz contract <8 x float> %123, %99
  %125 = fadd reassoc nsz contract <8 x float> %85, %124
  %126 = fmul reassoc nsz contract <8 x float> %123, %105
  %127 = fadd reassoc nsz contract <8 x float> %86, %126
  %128 = fmul reassoc nsz contract <8 x float> %123, %111
  %129 = fadd reassoc nsz contract <8 x float> %87, %128
  %130 = getelementptr i8, ptr %114, i64 %14
  %131 = load <8 x float>, ptr %130, align 4, !tbaa !220
  %132 = fmul reassoc nsz contract <8 x float> %131, %99
  %133 = fadd reassoc nsz contract <8 x float> %88, %132
  %134 = fmul reassoc nsz contract <8 x float> %131, %105
  %135 = fadd reassoc nsz contract <8 x float> %89, %134
  %136 = fmul reassoc nsz contract <8 x float> %131, %111
  %137 = fadd reassoc nsz contract <8 x float> %90, %136
  %138 = getelementptr i8, ptr %114, i64 %15
  %139 = load <8 x float>, ptr %138, align 4, !tbaa !220
  %140 = fmul reassoc nsz contract <8 x float> %139, %99
  %141 = fadd reassoc nsz contract <8 x float> %91, %140
  %142 = fmul reassoc nsz contract <8 x float> %139, %105
  %143 = fadd reassoc nsz contract <8 x float> %92, %142
  %144 = fmul reassoc nsz contract <8 x float> %139, %111
  %145 = fadd reassoc nsz contract <8 x float> %93, %144
  %146 = add nuw nsw i64 %94, 8
  %147 = icmp sgt i64 %146, %2
  br i1 %147, label %148, label %81, !llvm.loop !247

148:                                              ; preds = %81, %74
  %149 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %117, %81 ]
  %150 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %119, %81 ]
  %151 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %121, %81 ]
  %152 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %125, %81 ]
  %153 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %127, %81 ]
  %154 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %129, %81 ]
  %155 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %133, %81 ]
  %156 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %135, %81 ]
  %157 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %137, %81 ]
  %158 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %141, %81 ]
  %159 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %143, %81 ]
  %160 = phi nsz <8 x float> [ zeroinitializer, %74 ], [ %145, %81 ]
  %161 = phi i64 [ 0, %74 ], [ %94, %81 ]
  %162 = shufflevector <8 x float> %149, <8 x float> %153, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %163 = shufflevector <8 x float> %149, <8 x float> %153, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %164 = fadd reassoc nsz contract <8 x float> %162, %163
  %165 = shufflevector <8 x float> %150, <8 x float> %154, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %166 = shufflevector <8 x float> %150, <8 x float> %154, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %167 = fadd reassoc nsz contract <8 x float> %165, %166
  %168 = shufflevector <8 x float> %151, <8 x float> %155, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %169 = shufflevector <8 x float> %151, <8 x float> %155, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %170 = fadd reassoc nsz contract <8 x float> %168, %169
  %171 = shufflevector <8 x float> %152, <8 x float> %156, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %172 = shufflevector <8 x float> %152, <8 x float> %156, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %173 = fadd reassoc nsz contract <8 x float> %171, %172
  %174 = shufflevector <8 x float> %164, <8 x float> %167, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %175 = shufflevector <8 x float> %164, <8 x float> %167, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %176 = fadd reassoc nsz contract <8 x float> %174, %175
  %177 = shufflevector <8 x float> %170, <8 x float> %173, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %178 = shufflevector <8 x float> %170, <8 x float> %173, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %179 = fadd reassoc nsz contract <8 x float> %177, %178
  %180 = shufflevector <8 x float> %176, <8 x float> %179, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %181 = shufflevector <8 x float> %176, <8 x float> %179, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %182 = fadd reassoc nsz contract <8 x float> %180, %181
  %183 = shufflevector <8 x float> %157, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %184 = shufflevector <8 x float> %157, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %185 = fadd reassoc nsz contract <8 x float> %183, %184
  %186 = shufflevector <8 x float> %158, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %187 = shufflevector <8 x float> %158, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %188 = fadd reassoc nsz contract <8 x float> %186, %187
  %189 = shufflevector <8 x float> %159, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %190 = shufflevector <8 x float> %159, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %191 = fadd reassoc nsz contract <8 x float> %189, %190
  %192 = shufflevector <8 x float> %160, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %193 = shufflevector <8 x float> %160, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %194 = fadd reassoc nsz contract <8 x float> %192, %193
  %195 = shufflevector <8 x float> %185, <8 x float> %188, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %196 = shufflevector <8 x float> %185, <8 x float> %188, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %197 = fadd reassoc nsz contract <8 x float> %195, %196
  %198 = shufflevector <8 x float> %191, <8 x float> %194, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %199 = shufflevector <8 x float> %191, <8 x float> %194, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %200 = fadd reassoc nsz contract <8 x float> %198, %199
  %201 = shufflevector <8 x float> %197, <8 x float> %200, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 poison, i32 poison, i32 poison, i32 poison>
  %202 = shufflevector <8 x float> %197, <8 x float> %200, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 poison, i32 poison, i32 poison, i32 poison>
  %203 = fadd reassoc nsz contract <8 x float> %201, %202
  %204 = extractelement <8 x float> %182, i64 0
  br i1 %48, label %205, label %227

205:                                              ; preds = %148
  store float %204, ptr %80, align 4, !tbaa !56
  %206 = extractelement <8 x float> %182, i64 1
  %207 = getelementptr i8, ptr %80, i64 4
  store float %206, ptr %207, align 4, !tbaa !56
  %208 = extractelement <8 x float> %182, i64 2
  %209 = getelementptr i8, ptr %80, i64 8
  store float %208, ptr %209, align 4, !tbaa !56
  %210 = getelementptr float, ptr %80, i64 %5
  %211 = extractelement <8 x float> %182, i64 3
  store float %211, ptr %210, align 4, !tbaa !56
  %212 = extractelement <8 x float> %182, i64 4
  %213 = getelementptr i8, ptr %210, i64 4
  store float %212, ptr %213, align 4, !tbaa !56
  %214 = extractelement <8 x float> %182, i64 5
  %215 = getelementptr i8, ptr %210, i64 8
  store float %214, ptr %215, align 4, !tbaa !56
  %216 = getelementptr i8, ptr %80, i64 %18
  %217 = extractelement <8 x float> %182, i64 6
  store float %217, ptr %216, align 4, !tbaa !56
  %218 = extractelement <8 x float> %182, i64 7
  %219 = getelementptr i8, ptr %216, i64 4
  store float %218, ptr %219, align 4, !tbaa !56
  %220 = extractelement <8 x float> %203, i64 0
  %221 = getelementptr i8, ptr %216, i64 8
  store float %220, ptr %221, align 4, !tbaa !56
  %222 = getelementptr i8, ptr %80, i64 %19
  %223 = extractelement <8 x float> %203, i64 1
  store float %223, ptr %222, align 4, !tbaa !56
  %224 = extractelement <8 x float> %203, i64 2
  %225 = getelementptr i8, ptr %222, i64 4
  store float %224, ptr %225, align 4, !tbaa !56
  %226 = extractelement <8 x float> %203, i64 3
  br label %272

227:                                              ; preds = %148
  %228 = load float, ptr %45, align 4, !tbaa !56
  %229 = fadd reassoc nsz contract float %228, %204
  store float %229, ptr %80, align 4, !tbaa !56
  %230 = extractelement <8 x float> %182, i64 1
  %231 = load float, ptr %54, align 4, !tbaa !56
  %232 = fadd reassoc nsz contract float %231, %230
  %233 = getelementptr i8, ptr %80, i64 4
  store float %232, ptr %233, align 4, !tbaa !56
  %234 = extractelement <8 x float> %182, i64 2
  %235 = load float, ptr %55, align 4, !tbaa !56
  %236 = fadd reassoc nsz contract float %235, %234
  %237 = getelementptr i8, ptr %80, i64 8
  store float %236, ptr %237, align 4, !tbaa !56
  %238 = getelementptr float, ptr %80, i64 %5
  %239 = extractelement <8 x float> %182, i64 3
  %240 = load float, ptr %45, align 4, !tbaa !56
  %241 = fadd reassoc nsz contract float %240, %239
  store float %241, ptr %238, align 4, !tbaa !56
  %242 = extractelement <8 x float> %182, i64 4
  %243 = load float, ptr %56, align 4, !tbaa !56
  %244 = fadd reassoc nsz contract float %243, %242
  %245 = getelementptr i8, ptr %238, i64 4
  store float %244, ptr %245, align 4, !tbaa !56
  %246 = extractelement <8 x float> %182, i64 5
  %247 = load float, ptr %57, align 4, !tbaa !56
  %248 = fadd reassoc nsz contract float %247, %246
  %249 = getelementptr i8, ptr %238, i64 8
  store float %248, ptr %249, align 4, !tbaa !56
  %250 = getelementptr i8, ptr %80, i64 %16
  %251 = extractelement <8 x float> %182, i64 6
  %252 = load float, ptr %45, align 4, !tbaa !56
  %253 = fadd reassoc nsz contract float %252, %251
  store float %253, ptr %250, align 4, !tbaa !56
  %254 = extractelement <8 x float> %182, i64 7
  %255 = load float, ptr %58, align 4, !tbaa !56
  %256 = fadd reassoc nsz contract float %255, %254
  %257 = getelementptr i8, ptr %250, i64 4
  store float %256, ptr %257, align 4, !tbaa !56
  %258 = extractelement <8 x float> %203, i64 0
  %259 = load float, ptr %59, align 4, !tbaa !56
  %260 = fadd reassoc nsz contract float %259, %258
  %261 = getelementptr i8, ptr %250, i64 8
  store float %260, ptr %261, align 4, !tbaa !56
  %262 = getelementptr i8, ptr %80, i64 %17
  %263 = extractelement <8 x float> %203, i64 1
  %264 = load float, ptr %45, align 4, !tbaa !56
  %265 = fadd reassoc nsz contract float %264, %263
  store float %265, ptr %262, align 4, !tbaa !56
  %266 = extractelement <8 x float> %203, i64 2
  %267 = load float, ptr %60, align 4, !tbaa !56
  %268 = fadd reassoc nsz contract float %267, %266
  %269 = getelementptr i8, ptr %262, i64 4
  store float %268, ptr %269, align 4, !tbaa !56
  %270 = extractelement <8 x float> %203, i64 3
  %271 = load float, ptr %61, align 4, !tbaa !56
  br label %272

272:                                              ; preds = %205, %227
  %273 = phi float [ %270, %227 ], [ %226, %205 ]
  %274 = phi i64 [ %17, %227 ], [ %19, %205 ]
  %275 = phi reassoc nsz contract float [ %271, %227 ], [ 0.000000e+00, %205 ]
  %276 = getelementptr i8, ptr %80, i64 %274
  %277 = fadd reassoc nsz contract float %275, %273
  %278 = getelementptr i8, ptr %276, i64 8
  store float %277, ptr %278, align 4, !tbaa !56
  %279 = icmp slt i64 %161, %2
  br i1 %279, label %280, label %310

280:                                              ; preds = %272, %290
  %281 = phi i64 [ %291, %290 ], [ %161, %272 ]
  %282 = getelementptr half, ptr %3, i64 %281
  %283 = getelementptr float, ptr %78, i64 %281
  br label %284

284:                                              ; preds = %280, %293
  %285 = phi i64 [ 0, %280 ], [ %294, %293 ]
  %286 = mul nsw i64 %285, %2
  %287 = getelementptr float, ptr %283, i64 %286
  %288 = mul nuw nsw i64 %285, %5
  %289 = getelementptr float, ptr %80, i64 %288
  br label %296

290:                                              ; preds = %293
  %291 = add nuw nsw i64 %281, 1
  %292 = icmp eq i64 %291, %2
  br i1 %292, label %310, label %280, !llvm.loop !248

293:                                              ; preds = %296
  %294 = add nuw nsw i64 %285, 1
  %295 = icmp eq i64 %294, 4
  br i1 %295, label %290, label %284, !llvm.loop !249

296:                                              ; preds = %284, %296
  %297 = phi i64 [ 0, %284 ], [ %308, %296 ]
  %298 = add nuw nsw i64 %43, %297
  %299 = mul i64 %298, %2
  %300 = getelementptr half, ptr %282, i64 %299
  %301 = load half, ptr %300, align 2, !tbaa !262
  %302 = fpext half %301 to float
  %303 = load float, ptr %287, align 4, !tbaa !56
  %304 = fmul reassoc nsz contract float %303, %302
  %305 = getelementptr float, ptr %289, i64 %297
  %306 = load float, ptr %305, align 4, !tbaa !56
  %307 = fadd reassoc nsz contract float %306, %304
  store float %307, ptr %305, align 4, !tbaa !56
  %308 = add nuw nsw i64 %297, 1
  %309 = icmp eq i64 %308, 3
  br i1 %309, label %293, label %296, !llvm.loop !250

310:                                              ; preds = %290, %272
  %311 = add nuw nsw i64 %75, 4
  %312 = icmp sgt i64 %311, %1
  br i1 %312, label %62, label %74, !llvm.loop !251

313:                                              ; preds = %65, %417
  %314 = phi i64 [ %63, %65 ], [ %418, %417 ]
  %315 = mul nsw i64 %314, %2
  %316 = getelementptr inbounds float, ptr %0, i64 %315
  %317 = mul nuw nsw i64 %314, %5
  %318 = getelementptr float, ptr %46, i64 %317
  br i1 %12, label %353, label %319

319:                                              ; preds = %313, %319
  %320 = phi nsz <8 x float> [ %346, %319 ], [ zeroinitializer, %313 ]
  %321 = phi nsz <8 x float> [ %348, %319 ], [ zeroinitializer, %313 ]
  %322 = phi nsz <8 x float> [ %350, %319 ], [ zeroinitializer, %313 ]
  %323 = phi i64 [ %351, %319 ], [ 8, %313 ]
  %324 = phi i64 [ %323, %319 ], [ 0, %313 ]
  %325 = add nsw i64 %67, %324
  %326 = getelementptr inbounds half, ptr %3, i64 %325
  %327 = load <8 x half>, ptr %326, align 2, !tbaa !220
  %328 = fpext <8 x half> %327 to <8 x float>
  %329 = shl i64 %325, 1
  %330 = getelementptr i8, ptr %13, i64 %329
  tail call void @llvm.prefetch.p0(ptr %330, i32 0, i32 3, i32 1)
  %331 = add nsw i64 %69, %324
  %332 = getelementptr inbounds half, ptr %3, i64 %331
  %333 = load <8 x half>, ptr %332, align 2, !tbaa !220
  %334 = fpext <8 x half> %333 to <8 x float>
  %335 = shl i64 %331, 1
  %336 = getelementptr i8, ptr %13, i64 %335
  tail call void @llvm.prefetch.p0(ptr %336, i32 0, i32 3, i32 1)
  %337 = add nsw i64 %71, %324
  %338 = getelementptr inbounds half, ptr %3, i64 %337
  %339 = load <8 x half>, ptr %338, align 2, !tbaa !220
  %340 = fpext <8 x half> %339 to <8 x float>
  %341 = shl i64 %337, 1
  %342 = getelementptr i8, ptr %13, i64 %341
  tail call void @llvm.prefetch.p0(ptr %342, i32 0, i32 3, i32 1)
  %343 = getelementptr float, ptr %316, i64 %324
  %344 = load <8 x float>, ptr %343, align 4, !tbaa !220
  %345 = fmul reassoc nsz contract <8 x float> %344, %328
  %346 = fadd reassoc nsz contract <8 x float> %320, %345
  %347 = fmul reassoc nsz contract <8 x float> %344, %334
  %348 = fadd reassoc nsz contract <8 x float> %321, %347
  %349 = fmul reassoc nsz contract <8 x float> %344, %340
  %350 = fadd reassoc nsz contract <8 x float> %322, %349
  %351 = add nuw nsw i64 %323, 8
  %352 = icmp sgt i64 %351, %2
  br i1 %352, label %353, label %319, !llvm.loop !247

353:                                              ; preds = %319, %313
  %354 = phi nsz <8 x float> [ zeroinitializer, %313 ], [ %346, %319 ]
  %355 = phi nsz <8 x float> [ zeroinitializer, %313 ], [ %348, %319 ]
  %356 = phi nsz <8 x float> [ zeroinitializer, %313 ], [ %350, %319 ]
  %357 = phi i64 [ 0, %313 ], [ %323, %319 ]
  %358 = shufflevector <8 x float> %354, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %359 = shufflevector <8 x float> %354, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %360 = fadd reassoc nsz contract <8 x float> %358, %359
  %361 = shufflevector <8 x float> %355, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %362 = shufflevector <8 x float> %355, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %363 = fadd reassoc nsz contract <8 x float> %361, %362
  %364 = shufflevector <8 x float> %356, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %365 = shufflevector <8 x float> %356, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %366 = fadd reassoc nsz contract <8 x float> %364, %365
  %367 = shufflevector <8 x float> %360, <8 x float> %363, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %368 = shufflevector <8 x float> %360, <8 x float> %363, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %369 = fadd reassoc nsz contract <8 x float> %367, %368
  %370 = shufflevector <8 x float> %366, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %371 = shufflevector <8 x float> %366, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %372 = fadd reassoc nsz contract <8 x float> %370, %371
  %373 = shufflevector <8 x float> %369, <8 x float> %372, <8 x i32> <i32 0, i32 2, i32 8, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %374 = shufflevector <8 x float> %369, <8 x float> %372, <8 x i32> <i32 1, i32 3, i32 9, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %375 = fadd reassoc nsz contract <8 x float> %373, %374
  %376 = extractelement <8 x float> %375, i64 0
  br i1 %66, label %377, label %381

377:                                              ; preds = %353
  store float %376, ptr %318, align 4, !tbaa !56
  %378 = extractelement <8 x float> %375, i64 1
  %379 = getelementptr i8, ptr %318, i64 4
  store float %378, ptr %379, align 4, !tbaa !56
  %380 = extractelement <8 x float> %375, i64 2
  br label %390

381:                                              ; preds = %353
  %382 = load float, ptr %45, align 4, !tbaa !56
  %383 = fadd reassoc nsz contract float %382, %376
  store float %383, ptr %318, align 4, !tbaa !56
  %384 = extractelement <8 x float> %375, i64 1
  %385 = load float, ptr %72, align 4, !tbaa !56
  %386 = fadd reassoc nsz contract float %385, %384
  %387 = getelementptr i8, ptr %318, i64 4
  store float %386, ptr %387, align 4, !tbaa !56
  %388 = extractelement <8 x float> %375, i64 2
  %389 = load float, ptr %73, align 4, !tbaa !56
  br label %390

390:                                              ; preds = %377, %381
  %391 = phi float [ %388, %381 ], [ %380, %377 ]
  %392 = phi reassoc nsz contract float [ %389, %381 ], [ 0.000000e+00, %377 ]
  %393 = fadd reassoc nsz contract float %392, %391
  %394 = getelementptr i8, ptr %318, i64 8
  store float %393, ptr %394, align 4, !tbaa !56
  %395 = icmp slt i64 %357, %2
  br i1 %395, label %396, label %417

396:                                              ; preds = %390, %400
  %397 = phi i64 [ %401, %400 ], [ %357, %390 ]
  %398 = getelementptr half, ptr %3, i64 %397
  %399 = getelementptr float, ptr %316, i64 %397
  br label %403

400:                                              ; preds = %403
  %401 = add nuw nsw i64 %397, 1
  %402 = icmp eq i64 %401, %2
  br i1 %402, label %417, label %396, !llvm.loop !248

403:                                              ; preds = %396, %403
  %404 = phi i64 [ 0, %396 ], [ %415, %403 ]
  %405 = add nuw nsw i64 %43, %404
  %406 = mul i64 %405, %2
  %407 = getelementptr half, ptr %398, i64 %406
  %408 = load half, ptr %407, align 2, !tbaa !262
  %409 = fpext half %408 to float
  %410 = load float, ptr %399, align 4, !tbaa !56
  %411 = fmul reassoc nsz contract float %410, %409
  %412 = getelementptr float, ptr %318, i64 %404
  %413 = load float, ptr %412, align 4, !tbaa !56
  %414 = fadd reassoc nsz contract float %413, %411
  store float %414, ptr %412, align 4, !tbaa !56
  %415 = add nuw nsw i64 %404, 1
  %416 = icmp eq i64 %415, 3
  br i1 %416, label %400, label %403, !llvm.loop !250

417:                                              ; preds = %400, %390
  %418 = add nuw nsw i64 %314, 1
  %419 = icmp eq i64 %418, %1
  br i1 %419, label %20, label %313, !llvm.loop !252

420:                                              ; preds = %26, %436
  %421 = phi i64 [ 0, %26 ], [ %439, %436 ]
  %422 = phi i64 [ %24, %26 ], [ %437, %436 ]
  %423 = add i64 %24, %421
  %424 = shl i64 %423, 2
  %425 = getelementptr i8, ptr %6, i64 %424
  %426 = add i64 %33, %421
  %427 = shl i64 %426, 2
  %428 = getelementptr i8, ptr %35, i64 %427
  %429 = getelementptr float, ptr %6, i64 %422
  br i1 %27, label %430, label %436

430:                                              ; preds = %420
  %431 = getelementptr inbounds float, ptr %4, i64 %422
  %432 = select i1 %28, ptr null, ptr %431
  %433 = mul i64 %422, %2
  %434 = icmp eq ptr %432, null
  %435 = getelementptr half, ptr %3, i64 %433
  br label %440

436:                                              ; preds = %527, %420
  %437 = add nuw nsw i64 %422, 1
  %438 = icmp eq i64 %437, %5
  %439 = add i64 %421, 1
  br i1 %438, label %530, label %420, !llvm.loop !253

440:                                              ; preds = %430, %527
  %441 = phi i64 [ 0, %430 ], [ %528, %527 ]
  %442 = mul i64 %34, %441
  %443 = getelementptr i8, ptr %0, i64 %442
  %444 = getelementptr i8, ptr %36, i64 %442
  %445 = mul nsw i64 %441, %2
  %446 = getelementptr inbounds float, ptr %0, i64 %445
  %447 = mul nsw i64 %441, %5
  %448 = getelementptr float, ptr %429, i64 %447
  br i1 %30, label %465, label %449

449:                                              ; preds = %440, %449
  %450 = phi nsz <8 x float> [ %462, %449 ], [ zeroinitializer, %440 ]
  %451 = phi i64 [ %463, %449 ], [ 8, %440 ]
  %452 = phi i64 [ %451, %449 ], [ 0, %440 ]
  %453 = add nsw i64 %452, %433
  %454 = getelementptr inbounds half, ptr %3, i64 %453
  %455 = load <8 x half>, ptr %454, align 2, !tbaa !220
  %456 = fpext <8 x half> %455 to <8 x float>
  %457 = shl i64 %453, 1
  %458 = getelementptr i8, ptr %29, i64 %457
  tail call void @llvm.prefetch.p0(ptr %458, i32 0, i32 3, i32 1)
  %459 = getelementptr float, ptr %446, i64 %452
  %460 = load <8 x float>, ptr %459, align 4, !tbaa !220
  %461 = fmul reassoc nsz contract <8 x float> %460, %456
  %462 = fadd reassoc nsz contract <8 x float> %450, %461
  %463 = add nuw nsw i64 %451, 8
  %464 = icmp sgt i64 %463, %2
  br i1 %464, label %465, label %449, !llvm.loop !247

465:                                              ; preds = %449, %440
  %466 = phi nsz <8 x float> [ zeroinitializer, %440 ], [ %462, %449 ]
  %467 = phi i64 [ 0, %440 ], [ %451, %449 ]
  %468 = shufflevector <8 x float> %466, <8 x float> <float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float poison, float poison, float poison, float poison>, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %469 = shufflevector <8 x float> %466, <8 x float> <float poison, float poison, float poison, float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %470 = fadd reassoc nsz contract <8 x float> %468, %469
  %471 = shufflevector <8 x float> %470, <8 x float> <float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison>, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %472 = shufflevector <8 x float> %470, <8 x float> <float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00, float poison, float 0.000000e+00>, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %473 = fadd reassoc nsz contract <8 x float> %471, %472
  %474 = shufflevector <8 x float> %473, <8 x float> poison, <8 x i32> <i32 1, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison, i32 poison>
  %475 = fadd reassoc nsz contract <8 x float> %473, %474
  %476 = extractelement <8 x float> %475, i64 0
  br i1 %434, label %479, label %477

477:                                              ; preds = %465
  %478 = load float, ptr %432, align 4, !tbaa !56
  br label %479

479:                                              ; preds = %477, %465
  %480 = phi reassoc nsz contract float [ %478, %477 ], [ 0.000000e+00, %465 ]
  %481 = fadd reassoc nsz contract float %480, %476
  store float %481, ptr %448, align 4, !tbaa !56
  %482 = icmp slt i64 %467, %2
  br i1 %482, label %483, label %527

483:                                              ; preds = %479
  %484 = sub i64 %2, %467
  %485 = icmp ult i64 %484, 8
  br i1 %485, label %512, label %486

486:                                              ; preds = %483
  %487 = shl i64 %467, 2
  %488 = getelementptr i8, ptr %443, i64 %487
  %489 = icmp ult ptr %425, %444
  %490 = icmp ult ptr %488, %428
  %491 = and i1 %489, %490
  %492 = or i1 %491, %38
  br i1 %492, label %512, label %493

493:                                              ; preds = %486
  %494 = sub i64 %484, %39
  %495 = add i64 %467, %494
  %496 = insertelement <4 x float> <float poison, float 0.000000e+00, float 0.000000e+00, float 0.000000e+00>, float %481, i64 0
  br label %497

497:                                              ; preds = %497, %493
  %498 = phi i64 [ 0, %493 ], [ %508, %497 ]
  %499 = phi <4 x float> [ %496, %493 ], [ %507, %497 ]
  %500 = add i64 %467, %498
  %501 = getelementptr half, ptr %435, i64 %500
  %502 = load <4 x half>, ptr %501, align 2, !tbaa !262
  %503 = fpext <4 x half> %502 to <4 x float>
  %504 = getelementptr float, ptr %446, i64 %500
  %505 = load <4 x float>, ptr %504, align 4, !tbaa !56, !alias.scope !264
  %506 = fmul reassoc nsz contract <4 x float> %505, %503
  %507 = fadd reassoc nsz contract <4 x float> %499, %506
  %508 = add nuw i64 %498, 4
  %509 = icmp eq i64 %508, %494
  br i1 %509, label %510, label %497, !llvm.loop !267

510:                                              ; preds = %497
  %511 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v4f32(float -0.000000e+00, <4 x float> %507)
  store float %511, ptr %448, align 4, !tbaa !56
  br i1 %40, label %527, label %512

512:                                              ; preds = %510, %486, %483
  %513 = phi float [ %481, %486 ], [ %481, %483 ], [ %511, %510 ]
  %514 = phi i64 [ %467, %486 ], [ %467, %483 ], [ %495, %510 ]
  br label %515

515:                                              ; preds = %512, %515
  %516 = phi float [ %524, %515 ], [ %513, %512 ]
  %517 = phi i64 [ %525, %515 ], [ %514, %512 ]
  %518 = getelementptr half, ptr %435, i64 %517
  %519 = load half, ptr %518, align 2, !tbaa !262
  %520 = fpext half %519 to float
  %521 = getelementptr float, ptr %446, i64 %517
  %522 = load float, ptr %521, align 4, !tbaa !56
  %523 = fmul reassoc nsz contract float %522, %520
  %524 = fadd reassoc nsz contract float %516, %523
  store float %524, ptr %448, align 4, !tbaa !56
  %525 = add nuw nsw i64 %517, 1
  %526 = icmp eq i64 %525, %2
  br i1 %526, label %527, label %515, !llvm.loop !268

527:                                              ; preds = %515, %510, %479
  %528 = add nuw nsw i64 %441, 1
  %529 = icmp eq i64 %528, %1
  br i1 %529, label %436, label %440, !llvm.loop !261

530:                                              ; preds = %436, %23
  ret void
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite)
declare void @llvm.prefetch.p0(ptr nocapture readonly, i32 immarg, i32 immarg, i32 immarg) #10

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @compare(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, i64 noundef %3, i64 noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #11 {
  %7 = sitofp i64 %3 to float
  %8 = tail call reassoc nsz contract float @llvm.sqrt.f32(float %7)
  %9 = icmp slt i64 %4, 8
  br i1 %9, label %14, label %10

10:                                               ; preds = %6
  %11 = icmp slt i64 %3, 8
  %12 = insertelement <8 x float> poison, float %8, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %17

14:                                               ; preds = %193, %6
  %15 = phi i64 [ 0, %6 ], [ %18, %193 ]
  %16 = icmp slt i64 %15, %4
  br i1 %16, label %199, label %210

17:                                               ; preds = %10, %193
  %18 = phi i64 [ 8, %10 ], [ %197, %193 ]
  %19 = phi i64 [ 0, %10 ], [ %18, %193 ]
  %20 = getelementptr inbounds i64, ptr %2, i64 %19
  %21 = load i64, ptr %20, align 8, !tbaa !81
  %22 = mul nsw i64 %21, %3
  %23 = getelementptr inbounds float, ptr %1, i64 %22
  %24 = or disjoint i64 %19, 1
  %25 = getelementptr inbounds i64, ptr %2, i64 %24
  %26 = load i64, ptr %25, align 8, !tbaa !81
  %27 = mul nsw i64 %26, %3
  %28 = getelementptr inbounds float, ptr %1, i64 %27
  %29 = or disjoint i64 %19, 2
  %30 = getelementptr inbounds i64, ptr %2, i64 %29
  %31 = load i64, ptr %30, align 8, !tbaa !81
  %32 = mul nsw i64 %31, %3
  %33 = getelementptr inbounds float, ptr %1, i64 %32
  %34 = or disjoint i64 %19, 3
  %35 = getelementptr inbounds i64, ptr %2, i64 %34
  %36 = load i64, ptr %35, align 8, !tbaa !81
  %37 = mul nsw i64 %36, %3
  %38 = getelementptr inbounds float, ptr %1, i64 %37
  %39 = or disjoint i64 %19, 4
  %40 = getelementptr inbounds i64, ptr %2, i64 %39
  %41 = load i64, ptr %40, align 8, !tbaa !81
  %42 = mul nsw i64 %41, %3
  %43 = getelementptr inbounds float, ptr %1, i64 %42
  %44 = or disjoint i64 %19, 5
  %45 = getelementptr inbounds i64, ptr %2, i64 %44
  %46 = load i64, ptr %45, align 8, !tbaa !81
  %47 = mul nsw i64 %46, %3
  %48 = getelementptr inbounds float, ptr %1, i64 %47
  %49 = or disjoint i64 %19, 6
  %50 = getelementptr inbounds i64, ptr %2, i64 %49
  %51 = load i64, ptr %50, align 8, !tbaa !81
  %52 = mul nsw i64 %51, %3
  %53 = getelementptr inbounds float, ptr %1, i64 %52
  %54 = or disjoint i64 %19, 7
  %55 = getelementptr inbounds i64, ptr %2, i64 %54
  %56 = load i64, ptr %55, align 8, !tbaa !81
  %57 = mul nsw i64 %56, %3
  %58 = getelementptr inbounds float, ptr %1, i64 %57
  br i1 %11, label %106, label %59

59:                                               ; preds = %17, %59
  %60 = phi nsz <8 x float> [ %103, %59 ], [ zeroinitializer, %17 ]
  %61 = phi nsz <8 x float> [ %99, %59 ], [ zeroinitializer, %17 ]
  %62 = phi nsz <8 x float> [ %95, %59 ], [ zeroinitializer, %17 ]
  %63 = phi nsz <8 x float> [ %91, %59 ], [ zeroinitializer, %17 ]
  %64 = phi nsz <8 x float> [ %87, %59 ], [ zeroinitializer, %17 ]
  %65 = phi nsz <8 x float> [ %83, %59 ], [ zeroinitializer, %17 ]
  %66 = phi nsz <8 x float> [ %79, %59 ], [ zeroinitializer, %17 ]
  %67 = phi nsz <8 x float> [ %75, %59 ], [ zeroinitializer, %17 ]
  %68 = phi i64 [ %104, %59 ], [ 8, %17 ]
  %69 = phi i64 [ %68, %59 ], [ 0, %17 ]
  %70 = getelementptr inbounds float, ptr %0, i64 %69
  %71 = load <8 x float>, ptr %70, align 4, !tbaa !220
  %72 = getelementptr inbounds float, ptr %23, i64 %69
  %73 = load <8 x float>, ptr %72, align 4, !tbaa !220
  %74 = fmul reassoc nsz contract <8 x float> %73, %71
  %75 = fadd reassoc nsz contract <8 x float> %67, %74
  %76 = getelementptr inbounds float, ptr %28, i64 %69
  %77 = load <8 x float>, ptr %76, align 4, !tbaa !220
  %78 = fmul reassoc nsz contract <8 x float> %77, %71
  %79 = fadd reassoc nsz contract <8 x float> %66, %78
  %80 = getelementptr inbounds float, ptr %33, i64 %69
  %81 = load <8 x float>, ptr %80, align 4, !tbaa !220
  %82 = fmul reassoc nsz contract <8 x float> %81, %71
  %83 = fadd reassoc nsz contract <8 x float> %65, %82
  %84 = getelementptr inbounds float, ptr %38, i64 %69
  %85 = load <8 x float>, ptr %84, align 4, !tbaa !220
  %86 = fmul reassoc nsz contract <8 x float> %85, %71
  %87 = fadd reassoc nsz contract <8 x float> %64, %86
  %88 = getelementptr inbounds float, ptr %43, i64 %69
  %89 = load <8 x float>, ptr %88, align 4, !tbaa !220
  %90 = fmul reassoc nsz contract <8 x float> %89, %71
  %91 = fadd reassoc nsz contract <8 x float> %63, %90
  %92 = getelementptr inbounds float, ptr %48, i64 %69
  %93 = load <8 x float>, ptr %92, align 4, !tbaa !220
  %94 = fmul reassoc nsz contract <8 x float> %93, %71
  %95 = fadd reassoc nsz contract <8 x float> %62, %94
  %96 = getelementptr inbounds float, ptr %53, i64 %69
  %97 = load <8 x float>, ptr %96, align 4, !tbaa !220
  %98 = fmul reassoc nsz contract <8 x float> %97, %71
  %99 = fadd reassoc nsz contract <8 x float> %61, %98
  %100 = getelementptr inbounds float, ptr %58, i64 %69
  %101 = load <8 x float>, ptr %100, align 4, !tbaa !220
  %102 = fmul reassoc nsz contract <8 x float> %101, %71
  %103 = fadd reassoc nsz contract <8 x float> %60, %102
  %104 = add nuw nsw i64 %68, 8
  %105 = icmp sgt i64 %104, %3
  br i1 %105, label %106, label %59, !llvm.loop !269

106:                                              ; preds = %59, %17
  %107 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %103, %59 ]
  %108 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %99, %59 ]
  %109 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %95, %59 ]
  %110 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %91, %59 ]
  %111 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %87, %59 ]
  %112 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %83, %59 ]
  %113 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %79, %59 ]
  %114 = phi nsz <8 x float> [ zeroinitializer, %17 ], [ %75, %59 ]
  %115 = phi i64 [ 0, %17 ], [ %68, %59 ]
  %116 = shufflevector <8 x float> %114, <8 x float> %110, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %117 = shufflevector <8 x float> %114, <8 x float> %110, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %118 = fadd reassoc nsz contract <8 x float> %116, %117
  %119 = shufflevector <8 x float> %113, <8 x float> %109, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %120 = shufflevector <8 x float> %113, <8 x float> %109, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %121 = fadd reassoc nsz contract <8 x float> %119, %120
  %122 = shufflevector <8 x float> %112, <8 x float> %108, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %123 = shufflevector <8 x float> %112, <8 x float> %108, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %124 = fadd reassoc nsz contract <8 x float> %122, %123
  %125 = shufflevector <8 x float> %111, <8 x float> %107, <8 x i32> <i32 0, i32 1, i32 2, i32 3, i32 8, i32 9, i32 10, i32 11>
  %126 = shufflevector <8 x float> %111, <8 x float> %107, <8 x i32> <i32 4, i32 5, i32 6, i32 7, i32 12, i32 13, i32 14, i32 15>
  %127 = fadd reassoc nsz contract <8 x float> %125, %126
  %128 = shufflevector <8 x float> %118, <8 x float> %121, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %129 = shufflevector <8 x float> %118, <8 x float> %121, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %130 = fadd reassoc nsz contract <8 x float> %128, %129
  %131 = shufflevector <8 x float> %124, <8 x float> %127, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %132 = shufflevector <8 x float> %124, <8 x float> %127, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %133 = fadd reassoc nsz contract <8 x float> %131, %132
  %134 = shufflevector <8 x float> %130, <8 x float> %133, <8 x i32> <i32 0, i32 2, i32 8, i32 10, i32 4, i32 6, i32 12, i32 14>
  %135 = shufflevector <8 x float> %130, <8 x float> %133, <8 x i32> <i32 1, i32 3, i32 9, i32 11, i32 5, i32 7, i32 13, i32 15>
  %136 = fadd reassoc nsz contract <8 x float> %134, %135
  %137 = icmp slt i64 %115, %3
  br i1 %137, label %138, label %193

138:                                              ; preds = %106, %138
  %139 = phi <8 x float> [ %190, %138 ], [ %136, %106 ]
  %140 = phi i64 [ %191, %138 ], [ %115, %106 ]
  %141 = getelementptr inbounds float, ptr %0, i64 %140
  %142 = load float, ptr %141, align 4, !tbaa !56
  %143 = getelementptr inbounds float, ptr %23, i64 %140
  %144 = load float, ptr %143, align 4, !tbaa !56
  %145 = fmul reassoc nsz contract float %144, %142
  %146 = extractelement <8 x float> %139, i64 0
  %147 = fadd reassoc nsz contract float %145, %146
  %148 = insertelement <8 x float> poison, float %147, i64 0
  %149 = getelementptr inbounds float, ptr %28, i64 %140
  %150 = load float, ptr %149, align 4, !tbaa !56
  %151 = fmul reassoc nsz contract float %150, %142
  %152 = extractelement <8 x float> %139, i64 1
  %153 = fadd reassoc nsz contract float %151, %152
  %154 = insertelement <8 x float> %148, float %153, i64 1
  %155 = getelementptr inbounds float, ptr %33, i64 %140
  %156 = load float, ptr %155, align 4, !tbaa !56
  %157 = fmul reassoc nsz contract float %156, %142
  %158 = extractelement <8 x float> %139, i64 2
  %159 = fadd reassoc nsz contract float %157, %158
  %160 = insertelement <8 x float> %154, float %159, i64 2
  %161 = getelementptr inbounds float, ptr %38, i64 %140
  %162 = load float, ptr %161, align 4, !tbaa !56
  %163 = fmul reassoc nsz contract float %162, %142
  %164 = extractelement <8 x float> %139, i64 3
  %165 = fadd reassoc nsz contract float %163, %164
  %166 = insertelement <8 x float> %160, float %165, i64 3
  %167 = getelementptr inbounds float, ptr %43, i64 %140
  %168 = load float, ptr %167, align 4, !tbaa !56
  %169 = fmul reassoc nsz contract float %168, %142
  %170 = extractelement <8 x float> %139, i64 4
  %171 = fadd reassoc nsz contract float %169, %170
  %172 = insertelement <8 x float> %166, float %171, i64 4
  %173 = getelementptr inbounds float, ptr %48, i64 %140
  %174 = load float, ptr %173, align 4, !tbaa !56
  %175 = fmul reassoc nsz contract float %174, %142
  %176 = extractelement <8 x float> %139, i64 5
  %177 = fadd reassoc nsz contract float %175, %176
  %178 = insertelement <8 x float> %172, float %177, i64 5
  %179 = getelementptr inbounds float, ptr %53, i64 %140
  %180 = load float, ptr %179, align 4, !tbaa !56
  %181 = fmul reassoc nsz contract float %180, %142
  %182 = extractelement <8 x float> %139, i64 6
  %183 = fadd reassoc nsz contract float %181, %182
  %184 = insertelement <8 x float> %178, float %183, i64 6
  %185 = getelementptr inbounds float, ptr %58, i64 %140
  %186 = load float, ptr %185, align 4, !tbaa !56
  %187 = fmul reassoc nsz contract float %186, %142
  %188 = extractelement <8 x float> %139, i64 7
  %189 = fadd reassoc nsz contract float %187, %188
  %190 = insertelement <8 x float> %184, float %189, i64 7
  %191 = add nuw nsw i64 %140, 1
  %192 = icmp eq i64 %191, %3
  br i1 %192, label %193, label %138, !llvm.loop !270

193:                                              ; preds = %138, %106
  %194 = phi <8 x float> [ %136, %106 ], [ %190, %138 ]
  %195 = fdiv reassoc nsz contract <8 x float> %194, %13
  %196 = getelementptr inbounds float, ptr %5, i64 %19
  store <8 x float> %195, ptr %196, align 4, !tbaa !220
  %197 = add nuw nsw i64 %18, 8
  %198 = icmp sgt i64 %197, %4
  br i1 %198, label %14, label %17, !llvm.loop !271

199:                                              ; preds = %14, %199
  %200 = phi i64 [ %208, %199 ], [ %15, %14 ]
  %201 = getelementptr inbounds i64, ptr %2, i64 %200
  %202 = load i64, ptr %201, align 8, !tbaa !81
  %203 = mul nsw i64 %202, %3
  %204 = getelementptr inbounds float, ptr %1, i64 %203
  %205 = tail call reassoc nsz contract fastcc float @dot(ptr noundef %0, ptr noundef %204, i64 noundef %3) #18
  %206 = fdiv reassoc nsz contract float %205, %8
  %207 = getelementptr inbounds float, ptr %5, i64 %200
  store float %206, ptr %207, align 4, !tbaa !56
  %208 = add nuw i64 %200, 1
  %209 = icmp eq i64 %208, %4
  br i1 %209, label %210, label %199, !llvm.loop !272

210:                                              ; preds = %199, %14
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @softmax(ptr nocapture noundef %0, i64 noundef %1) unnamed_addr #6 {
  %3 = icmp sgt i64 %1, 0
  br i1 %3, label %58, label %129

4:                                                ; preds = %58
  br i1 %3, label %5, label %129

5:                                                ; preds = %4
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %55, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %55 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %56, %55 ]
  br label %86

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %64, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %53, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %52, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !56
  %19 = fsub reassoc nsz contract <8 x float> %18, %13
  %20 = fcmp nsz contract olt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %21 = fcmp reassoc nsz contract ogt <8 x float> %19, <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %22 = select <8 x i1> %21, <8 x float> %19, <8 x float> <float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000, float 0xC055D33340000000>
  %23 = fmul nsz contract <8 x float> %22, <float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000, float 0x3FF7154760000000>
  %24 = fcmp nsz contract olt <8 x float> %23, zeroinitializer
  %25 = select <8 x i1> %24, <8 x float> <float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01, float -5.000000e-01>, <8 x float> <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %26 = fadd nsz contract <8 x float> %23, %25
  %27 = fptosi <8 x float> %26 to <8 x i32>
  %28 = sitofp <8 x i32> %27 to <8 x float>
  %29 = fmul nsz contract <8 x float> %28, <float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000, float 0x3FE6300000000000>
  %30 = fsub nsz contract <8 x float> %22, %29
  %31 = fmul nsz contract <8 x float> %28, <float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000, float 0x3F2BD01060000000>
  %32 = fadd nsz contract <8 x float> %31, %30
  %33 = fmul nsz contract <8 x float> %32, <float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000, float 0x3F2A0D2CE0000000>
  %34 = fadd nsz contract <8 x float> %33, <float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000, float 0x3F56E879C0000000>
  %35 = fmul nsz contract <8 x float> %32, %34
  %36 = fadd nsz contract <8 x float> %35, <float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000, float 0x3F81112100000000>
  %37 = fmul nsz contract <8 x float> %32, %36
  %38 = fadd nsz contract <8 x float> %37, <float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000, float 0x3FA5553820000000>
  %39 = fmul nsz contract <8 x float> %32, %38
  %40 = fadd nsz contract <8 x float> %39, <float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000, float 0x3FC5555540000000>
  %41 = fmul nsz contract <8 x float> %32, %40
  %42 = fadd nsz contract <8 x float> %41, <float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01, float 5.000000e-01>
  %43 = fmul nsz contract <8 x float> %32, %42
  %44 = fmul nsz contract <8 x float> %32, %43
  %45 = fadd nsz contract <8 x float> %32, %44
  %46 = fadd nsz contract <8 x float> %45, <float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00, float 1.000000e+00>
  %47 = shl <8 x i32> %27, <i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23, i32 23>
  %48 = add <8 x i32> %47, <i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216, i32 1065353216>
  %49 = bitcast <8 x i32> %48 to <8 x float>
  %50 = fmul nsz contract <8 x float> %46, %49
  %51 = select <8 x i1> %20, <8 x float> zeroinitializer, <8 x float> %50
  store <8 x float> %51, ptr %17, align 4, !tbaa !56
  %52 = fadd reassoc nsz contract <8 x float> %51, %16
  %53 = add nuw i64 %15, 8
  %54 = icmp eq i64 %53, %11
  br i1 %54, label %55, label %14, !llvm.loop !273

55:                                               ; preds = %14
  %56 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %52)
  %57 = icmp eq i64 %11, %1
  br i1 %57, label %67, label %7

58:                                               ; preds = %2, %58
  %59 = phi i64 [ %65, %58 ], [ 0, %2 ]
  %60 = phi float [ %64, %58 ], [ 0xFFF0000000000000, %2 ]
  %61 = getelementptr inbounds float, ptr %0, i64 %59
  %62 = load float, ptr %61, align 4, !tbaa !56
  %63 = fcmp reassoc nsz contract ogt float %60, %62
  %64 = select reassoc nsz contract i1 %63, float %60, float %62
  %65 = add nuw nsw i64 %59, 1
  %66 = icmp eq i64 %65, %1
  br i1 %66, label %4, label %58, !llvm.loop !210

67:                                               ; preds = %124, %55
  %68 = phi float [ %56, %55 ], [ %126, %124 ]
  br i1 %3, label %69, label %129

69:                                               ; preds = %67
  %70 = icmp ult i64 %1, 8
  br i1 %70, label %71, label %73

71:                                               ; preds = %84, %69
  %72 = phi i64 [ 0, %69 ], [ %74, %84 ]
  br label %130

73:                                               ; preds = %69
  %74 = and i64 %1, 9223372036854775800
  %75 = insertelement <8 x float> poison, float %68, i64 0
  %76 = shufflevector <8 x float> %75, <8 x float> poison, <8 x i32> zeroinitializer
  br label %77

77:                                               ; preds = %77, %73
  %78 = phi i64 [ 0, %73 ], [ %82, %77 ]
  %79 = getelementptr inbounds float, ptr %0, i64 %78
  %80 = load <8 x float>, ptr %79, align 4, !tbaa !56
  %81 = fdiv reassoc nsz contract <8 x float> %80, %76
  store <8 x float> %81, ptr %79, align 4, !tbaa !56
  %82 = add nuw i64 %78, 8
  %83 = icmp eq i64 %82, %74
  br i1 %83, label %84, label %77, !llvm.loop !274

84:                                               ; preds = %77
  %85 = icmp eq i64 %74, %1
  br i1 %85, label %129, label %71

86:                                               ; preds = %7, %124
  %87 = phi i64 [ %127, %124 ], [ %8, %7 ]
  %88 = phi float [ %126, %124 ], [ %9, %7 ]
  %89 = getelementptr inbounds float, ptr %0, i64 %87
  %90 = load float, ptr %89, align 4, !tbaa !56
  %91 = fsub reassoc nsz contract float %90, %64
  %92 = fcmp nsz contract olt float %91, 0xC055D33340000000
  br i1 %92, label %124, label %93

93:                                               ; preds = %86
  %94 = fcmp reassoc nsz contract ogt float %91, 0xC055D33340000000
  %95 = select reassoc nsz contract i1 %94, float %91, float 0xC055D33340000000
  %96 = fmul nsz contract float %95, 0x3FF7154760000000
  %97 = fcmp nsz contract olt float %96, 0.000000e+00
  %98 = select nsz contract i1 %97, float -5.000000e-01, float 5.000000e-01
  %99 = fadd nsz contract float %96, %98
  %100 = fptosi float %99 to i32
  %101 = sitofp i32 %100 to float
  %102 = fmul nsz contract float %101, 0x3FE6300000000000
  %103 = fsub nsz contract float %95, %102
  %104 = fmul nsz contract float %101, 0x3F2BD01060000000
  %105 = fadd nsz contract float %104, %103
  %106 = fmul nsz contract float %105, 0x3F2A0D2CE0000000
  %107 = fadd nsz contract float %106, 0x3F56E879C0000000
  %108 = fmul nsz contract float %105, %107
  %109 = fadd nsz contract float %108, 0x3F81112100000000
  %110 = fmul nsz contract float %105, %109
  %111 = fadd nsz contract float %110, 0x3FA5553820000000
  %112 = fmul nsz contract float %105, %111
  %113 = fadd nsz contract float %112, 0x3FC5555540000000
  %114 = fmul nsz contract float %105, %113
  %115 = fadd nsz contract float %114, 5.000000e-01
  %116 = fmul nsz contract float %105, %115
  %117 = fmul nsz contract float %105, %116
  %118 = fadd nsz contract float %105, %117
  %119 = fadd nsz contract float %118, 1.000000e+00
  %120 = shl i32 %100, 23
  %121 = add i32 %120, 1065353216
  %122 = bitcast i32 %121 to float
  %123 = fmul nsz contract float %119, %122
  br label %124

124:                                              ; preds = %86, %93
  %125 = phi reassoc nsz contract float [ %123, %93 ], [ 0.000000e+00, %86 ]
  store float %125, ptr %89, align 4, !tbaa !56
  %126 = fadd reassoc nsz contract float %125, %88
  %127 = add nuw nsw i64 %87, 1
  %128 = icmp eq i64 %127, %1
  br i1 %128, label %67, label %86, !llvm.loop !275

129:                                              ; preds = %130, %84, %2, %4, %67
  ret void

130:                                              ; preds = %71, %130
  %131 = phi i64 [ %135, %130 ], [ %72, %71 ]
  %132 = getelementptr inbounds float, ptr %0, i64 %131
  %133 = load float, ptr %132, align 4, !tbaa !56
  %134 = fdiv reassoc nsz contract float %133, %68
  store float %134, ptr %132, align 4, !tbaa !56
  %135 = add nuw nsw i64 %131, 1
  %136 = icmp eq i64 %135, %1
  br i1 %136, label %129, label %130, !llvm.loop !276
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @blend(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, i64 noundef %3, i64 noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #6 {
  %7 = icmp slt i64 %3, 48
  br i1 %7, label %10, label %8

8:                                                ; preds = %6
  %9 = icmp sgt i64 %4, 0
  br label %16

10:                                               ; preds = %21, %6
  %11 = phi i64 [ 0, %6 ], [ %17, %21 ]
  %12 = add nuw nsw i64 %11, 16
  %13 = icmp sgt i64 %12, %3
  br i1 %13, label %76, label %14

14:                                               ; preds = %10
  %15 = icmp sgt i64 %4, 0
  br label %81

16:                                               ; preds = %8, %21
  %17 = phi i64 [ 48, %8 ], [ %33, %21 ]
  %18 = phi i64 [ 0, %8 ], [ %17, %21 ]
  %19 = getelementptr inbounds float, ptr %1, i64 %18
  %20 = getelementptr inbounds float, ptr %5, i64 %18
  br i1 %9, label %35, label %21

21:                                               ; preds = %35, %16
  %22 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %73, %35 ]
  %23 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %69, %35 ]
  %24 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %65, %35 ]
  %25 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %61, %35 ]
  %26 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %57, %35 ]
  %27 = phi nsz <8 x float> [ zeroinitializer, %16 ], [ %53, %35 ]
  store <8 x float> %27, ptr %20, align 4, !tbaa !220
  %28 = getelementptr inbounds i8, ptr %20, i64 32
  store <8 x float> %26, ptr %28, align 4, !tbaa !220
  %29 = getelementptr inbounds i8, ptr %20, i64 64
  store <8 x float> %25, ptr %29, align 4, !tbaa !220
  %30 = getelementptr inbounds i8, ptr %20, i64 96
  store <8 x float> %24, ptr %30, align 4, !tbaa !220
  %31 = getelementptr inbounds i8, ptr %20, i64 128
  store <8 x float> %23, ptr %31, align 4, !tbaa !220
  %32 = getelementptr inbounds i8, ptr %20, i64 160
  store <8 x float> %22, ptr %32, align 4, !tbaa !220
  %33 = add nuw nsw i64 %17, 48
  %34 = icmp sgt i64 %33, %3
  br i1 %34, label %10, label %16, !llvm.loop !277

35:                                               ; preds = %16, %35
  %36 = phi nsz <8 x float> [ %73, %35 ], [ zeroinitializer, %16 ]
  %37 = phi nsz <8 x float> [ %69, %35 ], [ zeroinitializer, %16 ]
  %38 = phi nsz <8 x float> [ %65, %35 ], [ zeroinitializer, %16 ]
  %39 = phi nsz <8 x float> [ %61, %35 ], [ zeroinitializer, %16 ]
  %40 = phi nsz <8 x float> [ %57, %35 ], [ zeroinitializer, %16 ]
  %41 = phi nsz <8 x float> [ %53, %35 ], [ zeroinitializer, %16 ]
  %42 = phi i64 [ %74, %35 ], [ 0, %16 ]
  %43 = getelementptr inbounds i64, ptr %2, i64 %42
  %44 = load i64, ptr %43, align 8, !tbaa !81
  %45 = mul nsw i64 %44, %3
  %46 = getelementptr inbounds float, ptr %19, i64 %45
  %47 = getelementptr inbounds float, ptr %0, i64 %42
  %48 = load float, ptr %47, align 4, !tbaa !56
  %49 = insertelement <8 x float> poison, float %48, i64 0
  %50 = shufflevector <8 x float> %49, <8 x float> poison, <8 x i32> zeroinitializer
  %51 = load <8 x float>, ptr %46, align 4, !tbaa !220
  %52 = fmul reassoc nsz contract <8 x float> %50, %51
  %53 = fadd reassoc nsz contract <8 x float> %52, %41
  %54 = getelementptr inbounds i8, ptr %46, i64 32
  %55 = load <8 x float>, ptr %54, align 4, !tbaa !220
  %56 = fmul reassoc nsz contract <8 x float> %50, %55
  %57 = fadd reassoc nsz contract <8 x float> %56, %40
  %58 = getelementptr inbounds i8, ptr %46, i64 64
  %59 = load <8 x float>, ptr %58, align 4, !tbaa !220
  %60 = fmul reassoc nsz contract <8 x float> %50, %59
  %61 = fadd reassoc nsz contract <8 x float> %60, %39
  %62 = getelementptr inbounds i8, ptr %46, i64 96
  %63 = load <8 x float>, ptr %62, align 4, !tbaa !220
  %64 = fmul reassoc nsz contract <8 x float> %50, %63
  %65 = fadd reassoc nsz contract <8 x float> %64, %38
  %66 = getelementptr inbounds i8, ptr %46, i64 128
  %67 = load <8 x float>, ptr %66, align 4, !tbaa !220
  %68 = fmul reassoc nsz contract <8 x float> %50, %67
  %69 = fadd reassoc nsz contract <8 x float> %68, %37
  %70 = getelementptr inbounds i8, ptr %46, i64 160
  %71 = load <8 x float>, ptr %70, align 4, !tbaa !220
  %72 = fmul reassoc nsz contract <8 x float> %50, %71
  %73 = fadd reassoc nsz contract <8 x float> %72, %36
  %74 = add nuw nsw i64 %42, 1
  %75 = icmp eq i64 %74, %4
  br i1 %75, label %21, label %35, !llvm.loop !278

76:                                               ; preds = %86, %10
  %77 = phi i64 [ %11, %10 ], [ %82, %86 ]
  %78 = icmp slt i64 %77, %3
  br i1 %78, label %79, label %134

79:                                               ; preds = %76
  %80 = icmp sgt i64 %4, 0
  br label %113

81:                                               ; preds = %14, %86
  %82 = phi i64 [ %12, %14 ], [ %90, %86 ]
  %83 = phi i64 [ %11, %14 ], [ %82, %86 ]
  %84 = getelementptr inbounds float, ptr %1, i64 %83
  %85 = getelementptr inbounds float, ptr %5, i64 %83
  br i1 %15, label %92, label %86

86:                                               ; preds = %92, %81
  %87 = phi nsz <8 x float> [ zeroinitializer, %81 ], [ %110, %92 ]
  %88 = phi nsz <8 x float> [ zeroinitializer, %81 ], [ %106, %92 ]
  store <8 x float> %88, ptr %85, align 4, !tbaa !220
  %89 = getelementptr inbounds i8, ptr %85, i64 32
  store <8 x float> %87, ptr %89, align 4, !tbaa !220
  %90 = add nuw nsw i64 %82, 16
  %91 = icmp sgt i64 %90, %3
  br i1 %91, label %76, label %81, !llvm.loop !279

92:                                               ; preds = %81, %92
  %93 = phi nsz <8 x float> [ %110, %92 ], [ zeroinitializer, %81 ]
  %94 = phi nsz <8 x float> [ %106, %92 ], [ zeroinitializer, %81 ]
  %95 = phi i64 [ %111, %92 ], [ 0, %81 ]
  %96 = getelementptr inbounds i64, ptr %2, i64 %95
  %97 = load i64, ptr %96, align 8, !tbaa !81
  %98 = mul nsw i64 %97, %3
  %99 = getelementptr inbounds float, ptr %84, i64 %98
  %100 = getelementptr inbounds float, ptr %0, i64 %95
  %101 = load float, ptr %100, align 4, !tbaa !56
  %102 = insertelement <8 x float> poison, float %101, i64 0
  %103 = shufflevector <8 x float> %102, <8 x float> poison, <8 x i32> zeroinitializer
  %104 = load <8 x float>, ptr %99, align 4, !tbaa !220
  %105 = fmul reassoc nsz contract <8 x float> %103, %104
  %106 = fadd reassoc nsz contract <8 x float> %105, %94
  %107 = getelementptr inbounds i8, ptr %99, i64 32
  %108 = load <8 x float>, ptr %107, align 4, !tbaa !220
  %109 = fmul reassoc nsz contract <8 x float> %103, %108
  %110 = fadd reassoc nsz contract <8 x float> %109, %93
  %111 = add nuw nsw i64 %95, 1
  %112 = icmp eq i64 %111, %4
  br i1 %112, label %86, label %92, !llvm.loop !278

113:                                              ; preds = %79, %117
  %114 = phi i64 [ %77, %79 ], [ %118, %117 ]
  %115 = getelementptr inbounds float, ptr %5, i64 %114
  store float 0.000000e+00, ptr %115, align 4, !tbaa !56
  %116 = getelementptr float, ptr %1, i64 %114
  br i1 %80, label %120, label %117

117:                                              ; preds = %120, %113
  %118 = add nuw nsw i64 %114, 1
  %119 = icmp eq i64 %118, %3
  br i1 %119, label %134, label %113, !llvm.loop !280

120:                                              ; preds = %113, %120
  %121 = phi float [ %131, %120 ], [ 0.000000e+00, %113 ]
  %122 = phi i64 [ %132, %120 ], [ 0, %113 ]
  %123 = getelementptr inbounds float, ptr %0, i64 %122
  %124 = load float, ptr %123, align 4, !tbaa !56
  %125 = getelementptr inbounds i64, ptr %2, i64 %122
  %126 = load i64, ptr %125, align 8, !tbaa !81
  %127 = mul nsw i64 %126, %3
  %128 = getelementptr float, ptr %116, i64 %127
  %129 = load float, ptr %128, align 4, !tbaa !56
  %130 = fmul reassoc nsz contract float %129, %124
  %131 = fadd reassoc nsz contract float %121, %130
  store float %131, ptr %115, align 4, !tbaa !56
  %132 = add nuw nsw i64 %122, 1
  %133 = icmp eq i64 %132, %4
  br i1 %133, label %117, label %120, !llvm.loop !281

134:                                              ; preds = %117, %76
  ret void
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc float @dot(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2) unnamed_addr #12 {
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
  %16 = load <8 x float>, ptr %15, align 4, !tbaa !56
  %17 = getelementptr inbounds float, ptr %1, i64 %13
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !56
  %19 = fmul reassoc nsz contract <8 x float> %18, %16
  %20 = fadd reassoc nsz contract <8 x float> %19, %14
  %21 = add nuw i64 %13, 8
  %22 = icmp eq i64 %21, %11
  br i1 %22, label %23, label %12, !llvm.loop !282

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
  %32 = load float, ptr %31, align 4, !tbaa !56
  %33 = getelementptr inbounds float, ptr %1, i64 %29
  %34 = load float, ptr %33, align 4, !tbaa !56
  %35 = fmul reassoc nsz contract float %34, %32
  %36 = fadd reassoc nsz contract float %35, %30
  %37 = add nuw nsw i64 %29, 1
  %38 = icmp eq i64 %37, %2
  br i1 %38, label %26, label %28, !llvm.loop !283
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc range(i32 0, 2) i32 @is_in_nucleus(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, i64 noundef %2, float noundef %3) unnamed_addr #3 {
  %5 = getelementptr inbounds i8, ptr %1, i64 104
  %6 = load ptr, ptr %5, align 8, !tbaa !34
  %7 = getelementptr inbounds float, ptr %6, i64 %2
  %8 = load float, ptr %7, align 4, !tbaa !56
  %9 = fcmp reassoc nsz contract ugt float %8, %3
  br i1 %9, label %10, label %32

10:                                               ; preds = %4
  %11 = getelementptr inbounds i8, ptr %1, i64 112
  %12 = load ptr, ptr %11, align 8, !tbaa !35
  %13 = getelementptr inbounds float, ptr %12, i64 %2
  %14 = load float, ptr %13, align 4, !tbaa !56
  %15 = fcmp reassoc nsz contract ult float %14, %3
  br i1 %15, label %16, label %32

16:                                               ; preds = %10
  %17 = getelementptr inbounds i8, ptr %1, i64 64
  %18 = load ptr, ptr %17, align 8, !tbaa !28
  %19 = getelementptr inbounds i8, ptr %0, i64 8
  %20 = load i64, ptr %19, align 8, !tbaa !14
  %21 = mul nsw i64 %20, %2
  %22 = getelementptr inbounds float, ptr %18, i64 %21
  %23 = tail call reassoc nsz contract fastcc float @sum_above(ptr noundef %22, i64 noundef %20, float noundef %3) #18
  %24 = getelementptr inbounds i8, ptr %1, i64 96
  %25 = load ptr, ptr %24, align 8, !tbaa !33
  %26 = getelementptr inbounds float, ptr %25, i64 %2
  %27 = load float, ptr %26, align 4, !tbaa !56
  %28 = fcmp reassoc nsz contract olt float %23, %27
  %29 = zext i1 %28 to i32
  %30 = select i1 %28, ptr %6, ptr %12
  %31 = getelementptr inbounds float, ptr %30, i64 %2
  store float %3, ptr %31, align 4, !tbaa !56
  br label %32

32:                                               ; preds = %10, %4, %16
  %33 = phi i32 [ %29, %16 ], [ 1, %4 ], [ 0, %10 ]
  ret i32 %33
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: read)
define internal fastcc float @sum_above(ptr nocapture noundef readonly %0, i64 noundef %1, float noundef %2) unnamed_addr #12 {
  %4 = icmp sgt i64 %1, 0
  br i1 %4, label %5, label %27

5:                                                ; preds = %3
  %6 = icmp ult i64 %1, 8
  br i1 %6, label %7, label %10

7:                                                ; preds = %24, %5
  %8 = phi i64 [ 0, %5 ], [ %11, %24 ]
  %9 = phi float [ 0.000000e+00, %5 ], [ %25, %24 ]
  br label %29

10:                                               ; preds = %5
  %11 = and i64 %1, 9223372036854775800
  %12 = insertelement <8 x float> poison, float %2, i64 0
  %13 = shufflevector <8 x float> %12, <8 x float> poison, <8 x i32> zeroinitializer
  br label %14

14:                                               ; preds = %14, %10
  %15 = phi i64 [ 0, %10 ], [ %22, %14 ]
  %16 = phi <8 x float> [ zeroinitializer, %10 ], [ %21, %14 ]
  %17 = getelementptr inbounds float, ptr %0, i64 %15
  %18 = load <8 x float>, ptr %17, align 4, !tbaa !56
  %19 = fcmp reassoc nsz contract ogt <8 x float> %18, %13
  %20 = select <8 x i1> %19, <8 x float> %18, <8 x float> zeroinitializer
  %21 = fadd reassoc nsz contract <8 x float> %20, %16
  %22 = add nuw i64 %15, 8
  %23 = icmp eq i64 %22, %11
  br i1 %23, label %24, label %14, !llvm.loop !284

24:                                               ; preds = %14
  %25 = tail call reassoc nsz contract float @llvm.vector.reduce.fadd.v8f32(float -0.000000e+00, <8 x float> %21)
  %26 = icmp eq i64 %11, %1
  br i1 %26, label %27, label %7

27:                                               ; preds = %29, %24, %3
  %28 = phi float [ 0.000000e+00, %3 ], [ %25, %24 ], [ %36, %29 ]
  ret float %28

29:                                               ; preds = %7, %29
  %30 = phi i64 [ %37, %29 ], [ %8, %7 ]
  %31 = phi float [ %36, %29 ], [ %9, %7 ]
  %32 = getelementptr inbounds float, ptr %0, i64 %30
  %33 = load float, ptr %32, align 4, !tbaa !56
  %34 = fcmp reassoc nsz contract ogt float %33, %2
  %35 = select reassoc nsz contract i1 %34, float %33, float 0.000000e+00
  %36 = fadd reassoc nsz contract float %35, %31
  %37 = add nuw nsw i64 %30, 1
  %38 = icmp eq i64 %37, %1
  br i1 %38, label %27, label %29, !llvm.loop !285
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(argmem: readwrite)
define internal fastcc void @reorder(ptr nocapture noundef %0, i64 noundef %1, ptr nocapture noundef readonly %2, i64 noundef %3, ptr nocapture noundef %4, i64 noundef %5, i64 noundef %6) unnamed_addr #6 {
  %8 = icmp slt i64 %5, %6
  br i1 %8, label %9, label %27

9:                                                ; preds = %7
  %10 = ptrtoint ptr %0 to i64
  %11 = ptrtoint ptr %4 to i64
  %12 = icmp sgt i64 %3, 0
  %13 = shl i64 %5, 3
  %14 = add i64 %13, %10
  %15 = sub i64 %14, %11
  %16 = icmp ult i64 %3, 8
  %17 = icmp ne i64 %1, 1
  %18 = or i1 %16, %17
  %19 = and i64 %3, 9223372036854775804
  %20 = icmp eq i64 %19, %3
  br label %21

21:                                               ; preds = %9, %52
  %22 = phi i64 [ 0, %9 ], [ %55, %52 ]
  %23 = phi i64 [ %5, %9 ], [ %53, %52 ]
  %24 = shl i64 %22, 3
  %25 = add i64 %15, %24
  %26 = getelementptr i64, ptr %0, i64 %23
  br i1 %12, label %42, label %52

27:                                               ; preds = %52, %7
  ret void

28:                                               ; preds = %42
  br i1 %12, label %29, label %52

29:                                               ; preds = %28
  %30 = icmp ult i64 %25, 128
  %31 = select i1 %18, i1 true, i1 %30
  br i1 %31, label %32, label %34

32:                                               ; preds = %41, %29
  %33 = phi i64 [ 0, %29 ], [ %19, %41 ]
  br label %56

34:                                               ; preds = %29, %34
  %35 = phi i64 [ %39, %34 ], [ 0, %29 ]
  %36 = getelementptr inbounds i64, ptr %4, i64 %35
  %37 = load <4 x i64>, ptr %36, align 8, !tbaa !81
  %38 = getelementptr i64, ptr %26, i64 %35
  store <4 x i64> %37, ptr %38, align 8, !tbaa !81
  %39 = add nuw i64 %35, 4
  %40 = icmp eq i64 %39, %19
  br i1 %40, label %41, label %34, !llvm.loop !286

41:                                               ; preds = %34
  br i1 %20, label %52, label %32

42:                                               ; preds = %21, %42
  %43 = phi i64 [ %50, %42 ], [ 0, %21 ]
  %44 = getelementptr inbounds i64, ptr %2, i64 %43
  %45 = load i64, ptr %44, align 8, !tbaa !81
  %46 = mul nsw i64 %45, %1
  %47 = getelementptr i64, ptr %26, i64 %46
  %48 = load i64, ptr %47, align 8, !tbaa !81
  %49 = getelementptr inbounds i64, ptr %4, i64 %43
  store i64 %48, ptr %49, align 8, !tbaa !81
  %50 = add nuw nsw i64 %43, 1
  %51 = icmp eq i64 %50, %3
  br i1 %51, label %28, label %42, !llvm.loop !287

52:                                               ; preds = %56, %41, %21, %28
  %53 = add nsw i64 %23, 1
  %54 = icmp eq i64 %53, %6
  %55 = add i64 %22, 1
  br i1 %54, label %27, label %21, !llvm.loop !288

56:                                               ; preds = %32, %56
  %57 = phi i64 [ %62, %56 ], [ %33, %32 ]
  %58 = getelementptr inbounds i64, ptr %4, i64 %57
  %59 = load i64, ptr %58, align 8, !tbaa !81
  %60 = mul nsw i64 %57, %1
  %61 = getelementptr i64, ptr %26, i64 %60
  store i64 %59, ptr %61, align 8, !tbaa !81
  %62 = add nuw nsw i64 %57, 1
  %63 = icmp eq i64 %62, %3
  br i1 %63, label %52, label %56, !llvm.loop !289
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none)
define internal fastcc void @prune(ptr nocapture noundef readonly %0) unnamed_addr #3 {
  %2 = load i64, ptr %0, align 8, !tbaa !7
  %3 = icmp sgt i64 %2, 1
  br i1 %3, label %4, label %7

4:                                                ; preds = %1
  %5 = getelementptr inbounds i8, ptr %0, i64 480
  %6 = load ptr, ptr %5, align 8, !tbaa !88
  br label %16

7:                                                ; preds = %16, %1
  %8 = phi i64 [ 0, %1 ], [ %24, %16 ]
  %9 = getelementptr inbounds i8, ptr %0, i64 536
  %10 = load ptr, ptr %9, align 8, !tbaa !116
  %11 = getelementptr inbounds i64, ptr %10, i64 %8
  %12 = load i64, ptr %11, align 8, !tbaa !81
  %13 = icmp sgt i64 %2, 0
  br i1 %13, label %14, label %27

14:                                               ; preds = %7
  %15 = getelementptr inbounds i8, ptr %0, i64 480
  br label %28

16:                                               ; preds = %4, %16
  %17 = phi i64 [ 0, %4 ], [ %24, %16 ]
  %18 = phi i64 [ 1, %4 ], [ %25, %16 ]
  %19 = getelementptr inbounds float, ptr %6, i64 %18
  %20 = load float, ptr %19, align 4, !tbaa !56
  %21 = getelementptr inbounds float, ptr %6, i64 %17
  %22 = load float, ptr %21, align 4, !tbaa !56
  %23 = fcmp reassoc nsz contract ogt float %20, %22
  %24 = select i1 %23, i64 %18, i64 %17
  %25 = add nuw nsw i64 %18, 1
  %26 = icmp eq i64 %25, %2
  br i1 %26, label %7, label %16, !llvm.loop !290

27:                                               ; preds = %36, %7
  ret void

28:                                               ; preds = %14, %36
  %29 = phi i64 [ 0, %14 ], [ %37, %36 ]
  %30 = getelementptr inbounds i64, ptr %10, i64 %29
  %31 = load i64, ptr %30, align 8, !tbaa !81
  %32 = icmp eq i64 %31, %12
  br i1 %32, label %36, label %33

33:                                               ; preds = %28
  %34 = load ptr, ptr %15, align 8, !tbaa !88
  %35 = getelementptr inbounds float, ptr %34, i64 %29
  store float 0xFFF0000000000000, ptr %35, align 4, !tbaa !56
  br label %36

36:                                               ; preds = %33, %28
  store i64 %29, ptr %30, align 8, !tbaa !81
  %37 = add nuw nsw i64 %29, 1
  %38 = load i64, ptr %0, align 8, !tbaa !7
  %39 = icmp slt i64 %37, %38
  br i1 %39, label %28, label %27, !llvm.loop !291
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @price_cuts(ptr nocapture noundef readonly %0, i32 noundef %1, ptr nocapture noundef readonly %2, float noundef %3, ptr nocapture noundef %4, ptr nocapture noundef writeonly %5) unnamed_addr #5 {
  %7 = ptrtoint ptr %2 to i64
  %8 = ptrtoint ptr %4 to i64
  %9 = alloca [16 x float], align 16
  %10 = ptrtoint ptr %9 to i64
  %11 = shl i32 %1, 4
  %12 = zext i32 %11 to i64
  %13 = getelementptr inbounds i8, ptr %0, i64 360
  %14 = load ptr, ptr %13, align 8, !tbaa !228
  %15 = zext nneg i32 %1 to i64
  %16 = getelementptr inbounds i8, ptr %0, i64 72
  %17 = load i64, ptr %16, align 8, !tbaa !32
  %18 = shl nuw nsw i64 %15, 6
  %19 = mul i64 %18, %17
  %20 = sext i32 %1 to i64
  %21 = getelementptr float, ptr %2, i64 %20
  %22 = getelementptr i8, ptr %21, i64 128
  %23 = load float, ptr %22, align 4, !tbaa !56
  %24 = getelementptr inbounds i8, ptr %0, i64 440
  %25 = load ptr, ptr %24, align 8, !tbaa !292
  %26 = load float, ptr %25, align 4, !tbaa !56
  %27 = getelementptr inbounds i8, ptr %25, i64 4
  %28 = load float, ptr %27, align 4, !tbaa !56
  %29 = fcmp reassoc nsz contract olt float %23, %28
  %30 = select i1 %29, i64 376, i64 368
  %31 = getelementptr inbounds i8, ptr %0, i64 %30
  %32 = load ptr, ptr %31, align 8, !tbaa !293
  %33 = shl nuw nsw i32 %1, 8
  %34 = zext nneg i32 %33 to i64
  call void @llvm.lifetime.start.p0(i64 64, ptr nonnull %9) #17
  br label %35

35:                                               ; preds = %35, %6
  %36 = phi i64 [ 0, %6 ], [ %38, %35 ]
  %37 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %36
  store <8 x float> <float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000, float 0x7FF0000000000000>, ptr %37, align 16, !tbaa !56
  %38 = add nuw i64 %36, 8
  %39 = icmp eq i64 %38, 16
  br i1 %39, label %40, label %35, !llvm.loop !294

40:                                               ; preds = %35
  %41 = getelementptr inbounds float, ptr %2, i64 %12
  %42 = getelementptr inbounds i8, ptr %14, i64 %19
  %43 = getelementptr inbounds float, ptr %32, i64 %34
  %44 = getelementptr inbounds i8, ptr %0, i64 384
  %45 = load ptr, ptr %44, align 8, !tbaa !150
  %46 = insertelement <8 x float> poison, float %3, i64 0
  %47 = shufflevector <8 x float> %46, <8 x float> poison, <8 x i32> zeroinitializer
  br label %48

48:                                               ; preds = %40, %71
  %49 = phi i64 [ 0, %40 ], [ %72, %71 ]
  %50 = shl nuw nsw i64 %49, 4
  %51 = getelementptr inbounds float, ptr %41, i64 %49
  %52 = load float, ptr %51, align 4, !tbaa !56
  %53 = insertelement <8 x float> poison, float %52, i64 0
  %54 = shufflevector <8 x float> %53, <8 x float> poison, <8 x i32> zeroinitializer
  br label %55

55:                                               ; preds = %55, %48
  %56 = phi i64 [ 0, %48 ], [ %69, %55 ]
  %57 = add nuw nsw i64 %56, %50
  %58 = getelementptr inbounds float, ptr %43, i64 %57
  %59 = load <8 x float>, ptr %58, align 4, !tbaa !56
  %60 = getelementptr inbounds float, ptr %45, i64 %57
  %61 = load <8 x float>, ptr %60, align 4, !tbaa !56
  %62 = fmul reassoc nsz contract <8 x float> %61, %47
  %63 = fadd reassoc nsz contract <8 x float> %62, %59
  %64 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %56
  %65 = load <8 x float>, ptr %64, align 16, !tbaa !56
  %66 = fadd reassoc nsz contract <8 x float> %63, %54
  %67 = fcmp reassoc nsz contract olt <8 x float> %65, %66
  %68 = select <8 x i1> %67, <8 x float> %65, <8 x float> %66
  store <8 x float> %68, ptr %64, align 16, !tbaa !56
  %69 = add nuw i64 %56, 8
  %70 = icmp eq i64 %69, 16
  br i1 %70, label %71, label %55, !llvm.loop !295

71:                                               ; preds = %55
  %72 = add nuw nsw i64 %49, 1
  %73 = icmp eq i64 %72, 16
  br i1 %73, label %74, label %48, !llvm.loop !296

74:                                               ; preds = %71
  %75 = fcmp reassoc nsz contract olt float %23, %26
  %76 = shl nuw nsw i64 %12, 2
  %77 = add i64 %76, %7
  %78 = sub i64 %8, %77
  %79 = icmp ult i64 %78, 32
  %80 = sub i64 %8, %10
  %81 = icmp ult i64 %80, 32
  %82 = or i1 %79, %81
  br i1 %82, label %139, label %83

83:                                               ; preds = %74, %83
  %84 = phi i64 [ %133, %83 ], [ 0, %74 ]
  %85 = or disjoint i64 %84, 1
  %86 = or disjoint i64 %84, 2
  %87 = or disjoint i64 %84, 3
  %88 = or disjoint i64 %84, 4
  %89 = or disjoint i64 %84, 5
  %90 = or disjoint i64 %84, 6
  %91 = or disjoint i64 %84, 7
  %92 = getelementptr inbounds float, ptr %41, i64 %84
  %93 = getelementptr inbounds float, ptr %41, i64 %85
  %94 = getelementptr inbounds float, ptr %41, i64 %86
  %95 = getelementptr inbounds float, ptr %41, i64 %87
  %96 = getelementptr inbounds float, ptr %41, i64 %88
  %97 = getelementptr inbounds float, ptr %41, i64 %89
  %98 = getelementptr inbounds float, ptr %41, i64 %90
  %99 = getelementptr inbounds float, ptr %41, i64 %91
  %100 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %84
  %101 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %85
  %102 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %86
  %103 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %87
  %104 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %88
  %105 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %89
  %106 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %90
  %107 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %91
  %108 = select i1 %75, ptr %92, ptr %100
  %109 = select i1 %75, ptr %93, ptr %101
  %110 = select i1 %75, ptr %94, ptr %102
  %111 = select i1 %75, ptr %95, ptr %103
  %112 = select i1 %75, ptr %96, ptr %104
  %113 = select i1 %75, ptr %97, ptr %105
  %114 = select i1 %75, ptr %98, ptr %106
  %115 = select i1 %75, ptr %99, ptr %107
  %116 = load float, ptr %108, align 4, !tbaa !56
  %117 = load float, ptr %109, align 4, !tbaa !56
  %118 = load float, ptr %110, align 4, !tbaa !56
  %119 = load float, ptr %111, align 4, !tbaa !56
  %120 = load float, ptr %112, align 4, !tbaa !56
  %121 = load float, ptr %113, align 4, !tbaa !56
  %122 = load float, ptr %114, align 4, !tbaa !56
  %123 = load float, ptr %115, align 4, !tbaa !56
  %124 = insertelement <8 x float> poison, float %116, i64 0
  %125 = insertelement <8 x float> %124, float %117, i64 1
  %126 = insertelement <8 x float> %125, float %118, i64 2
  %127 = insertelement <8 x float> %126, float %119, i64 3
  %128 = insertelement <8 x float> %127, float %120, i64 4
  %129 = insertelement <8 x float> %128, float %121, i64 5
  %130 = insertelement <8 x float> %129, float %122, i64 6
  %131 = insertelement <8 x float> %130, float %123, i64 7
  %132 = getelementptr inbounds float, ptr %4, i64 %84
  store <8 x float> %131, ptr %132, align 4, !tbaa !56
  %133 = add nuw i64 %84, 8
  %134 = icmp eq i64 %133, 16
  br i1 %134, label %135, label %83, !llvm.loop !297

135:                                              ; preds = %83, %139
  %136 = uitofp i1 %75 to float
  %137 = getelementptr inbounds i8, ptr %4, i64 64
  store float %136, ptr %137, align 4, !tbaa !56
  %138 = getelementptr inbounds i8, ptr %0, i64 448
  br label %150

139:                                              ; preds = %74, %139
  %140 = phi i64 [ %146, %139 ], [ 0, %74 ]
  %141 = getelementptr inbounds float, ptr %41, i64 %140
  %142 = getelementptr inbounds [16 x float], ptr %9, i64 0, i64 %140
  %143 = select i1 %75, ptr %141, ptr %142
  %144 = load float, ptr %143, align 4, !tbaa !56
  %145 = getelementptr inbounds float, ptr %4, i64 %140
  store float %144, ptr %145, align 4, !tbaa !56
  %146 = add nuw nsw i64 %140, 1
  %147 = icmp eq i64 %146, 16
  br i1 %147, label %135, label %139, !llvm.loop !298

148:                                              ; preds = %161
  store float 0.000000e+00, ptr %5, align 4, !tbaa !56
  %149 = icmp sgt i64 %17, 1
  br i1 %149, label %165, label %169

150:                                              ; preds = %135, %161
  %151 = phi i64 [ 0, %135 ], [ %163, %161 ]
  %152 = phi float [ 0.000000e+00, %135 ], [ %162, %161 ]
  %153 = getelementptr inbounds float, ptr %25, i64 %151
  %154 = load float, ptr %153, align 4, !tbaa !56
  %155 = fcmp reassoc nsz contract olt float %23, %154
  br i1 %155, label %156, label %161

156:                                              ; preds = %150
  %157 = load ptr, ptr %138, align 8, !tbaa !299
  %158 = getelementptr inbounds float, ptr %157, i64 %151
  %159 = load float, ptr %158, align 4, !tbaa !56
  %160 = fadd reassoc nsz contract float %159, %152
  br label %161

161:                                              ; preds = %150, %156
  %162 = phi nsz float [ %160, %156 ], [ %152, %150 ]
  %163 = add nuw nsw i64 %151, 1
  %164 = icmp eq i64 %163, 5
  br i1 %164, label %148, label %150, !llvm.loop !300

165:                                              ; preds = %148, %170
  %166 = phi i64 [ %173, %170 ], [ 1, %148 ]
  %167 = shl nsw i64 %166, 6
  %168 = getelementptr inbounds i8, ptr %42, i64 %167
  br label %175

169:                                              ; preds = %170, %148
  call void @llvm.lifetime.end.p0(i64 64, ptr nonnull %9) #17
  ret void

170:                                              ; preds = %175
  %171 = fadd reassoc nsz contract float %184, %162
  %172 = getelementptr inbounds float, ptr %5, i64 %166
  store float %171, ptr %172, align 4, !tbaa !56
  %173 = add nuw nsw i64 %166, 1
  %174 = icmp eq i64 %173, %17
  br i1 %174, label %169, label %165, !llvm.loop !301

175:                                              ; preds = %165, %175
  %176 = phi i64 [ 0, %165 ], [ %185, %175 ]
  %177 = phi float [ 0x7FF0000000000000, %165 ], [ %184, %175 ]
  %178 = getelementptr inbounds float, ptr %4, i64 %176
  %179 = load float, ptr %178, align 4, !tbaa !56
  %180 = getelementptr inbounds float, ptr %168, i64 %176
  %181 = load float, ptr %180, align 4, !tbaa !56
  %182 = fadd reassoc nsz contract float %181, %179
  %183 = fcmp reassoc nsz contract olt float %177, %182
  %184 = select reassoc nsz contract i1 %183, float %177, float %182
  %185 = add nuw nsw i64 %176, 1
  %186 = icmp eq i64 %185, 16
  br i1 %186, label %170, label %175, !llvm.loop !302
}

; Function Attrs: nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none)
define internal fastcc void @price_collisions(ptr nocapture noundef readonly %0, ptr nocapture noundef readonly %1, ptr nocapture noundef readonly %2, ptr nocapture noundef readonly %3, ptr nocapture noundef writeonly %4) unnamed_addr #5 {
  %6 = getelementptr inbounds i8, ptr %0, i64 464
  %7 = load double, ptr %6, align 8, !tbaa !303
  %8 = getelementptr inbounds i8, ptr %0, i64 472
  %9 = load double, ptr %8, align 8, !tbaa !304
  %10 = getelementptr inbounds i8, ptr %3, i64 64
  %11 = getelementptr inbounds i8, ptr %0, i64 432
  %12 = load ptr, ptr %11, align 8, !tbaa !305
  %13 = getelementptr inbounds i8, ptr %2, i64 232
  br label %19

14:                                               ; preds = %30
  %15 = fptrunc double %7 to float
  %16 = fptrunc double %9 to float
  %17 = getelementptr inbounds i8, ptr %2, i64 328
  %18 = getelementptr inbounds i8, ptr %1, i64 4
  br label %56

19:                                               ; preds = %5, %30
  %20 = phi i1 [ true, %5 ], [ false, %30 ]
  %21 = phi i64 [ 0, %5 ], [ 1, %30 ]
  %22 = xor i64 %21, 1
  %23 = mul nuw nsw i64 %22, 68
  %24 = getelementptr inbounds i8, ptr %10, i64 %23
  %25 = load float, ptr %24, align 4, !tbaa !56
  %26 = fcmp reassoc nsz contract ogt float %25, 0.000000e+00
  %27 = mul nuw nsw i64 %21, 12
  %28 = mul nuw nsw i64 %22, 48
  %29 = getelementptr inbounds i8, ptr %13, i64 %28
  br label %31

30:                                               ; preds = %31
  br i1 %20, label %19, label %14, !llvm.loop !306

31:                                               ; preds = %19, %31
  %32 = phi i64 [ 0, %19 ], [ %53, %31 ]
  %33 = add nuw nsw i64 %32, %27
  %34 = getelementptr inbounds float, ptr %2, i64 %33
  %35 = getelementptr inbounds i8, ptr %34, i64 136
  %36 = load float, ptr %35, align 4, !tbaa !56
  %37 = getelementptr inbounds float, ptr %12, i64 %33
  %38 = load float, ptr %37, align 4, !tbaa !56
  %39 = fcmp reassoc nsz contract olt float %36, %38
  %40 = getelementptr inbounds i8, ptr %34, i64 232
  %41 = load float, ptr %40, align 4, !tbaa !56
  %42 = getelementptr inbounds i8, ptr %37, i64 96
  %43 = load float, ptr %42, align 4, !tbaa !56
  %44 = fcmp reassoc nsz contract olt float %41, %43
  %45 = or i1 %39, %44
  %46 = getelementptr inbounds float, ptr %29, i64 %32
  %47 = load float, ptr %46, align 4, !tbaa !56
  %48 = fcmp reassoc nsz contract oge float %47, 1.000000e+04
  %49 = and i1 %26, %48
  %50 = or i1 %45, %49
  %51 = select reassoc nsz contract i1 %50, float 4.000000e+01, float 0.000000e+00
  %52 = getelementptr inbounds float, ptr %4, i64 %33
  store float %51, ptr %52, align 4, !tbaa !56
  %53 = add nuw nsw i64 %32, 1
  %54 = icmp eq i64 %53, 12
  br i1 %54, label %30, label %31, !llvm.loop !307

55:                                               ; preds = %73
  ret void

56:                                               ; preds = %14, %73
  %57 = phi i1 [ true, %14 ], [ false, %73 ]
  %58 = phi i64 [ 0, %14 ], [ 1, %73 ]
  %59 = shl nuw nsw i64 %58, 3
  %60 = getelementptr inbounds i8, ptr %17, i64 %59
  %61 = load float, ptr %60, align 4, !tbaa !56
  %62 = fcmp reassoc nsz contract ult float %61, %15
  %63 = fcmp reassoc nsz contract ugt float %61, %16
  %64 = select i1 %62, i1 true, i1 %63
  br i1 %64, label %65, label %72

65:                                               ; preds = %56
  %66 = getelementptr inbounds i8, ptr %60, i64 4
  %67 = load float, ptr %66, align 4, !tbaa !56
  %68 = fcmp reassoc nsz contract ult float %67, %15
  br i1 %68, label %73, label %69

69:                                               ; preds = %65
  %70 = fcmp reassoc nsz contract ole float %67, %16
  %71 = freeze i1 %70
  br i1 %71, label %72, label %73

72:                                               ; preds = %56, %69
  br label %73

73:                                               ; preds = %65, %69, %72
  %74 = phi float [ 4.000000e+01, %72 ], [ 0.000000e+00, %69 ], [ 0.000000e+00, %65 ]
  %75 = or disjoint i64 %58, 24
  %76 = getelementptr inbounds float, ptr %4, i64 %75
  store float %74, ptr %76, align 4, !tbaa !56
  %77 = load float, ptr %60, align 4, !tbaa !56
  %78 = getelementptr inbounds i8, ptr %60, i64 4
  %79 = load float, ptr %78, align 4, !tbaa !56
  %80 = fcmp reassoc nsz contract olt float %77, %79
  %81 = select reassoc nsz contract i1 %80, float %77, float %79
  %82 = load float, ptr %18, align 4, !tbaa !56
  %83 = fadd reassoc nsz contract float %81, %82
  %84 = fcmp reassoc nsz contract ole float %83, %16
  %85 = select reassoc nsz contract i1 %84, float 4.000000e+01, float 0.000000e+00
  %86 = xor i64 %58, 3
  %87 = getelementptr inbounds float, ptr %1, i64 %86
  %88 = load float, ptr %87, align 4, !tbaa !56
  %89 = fadd reassoc nsz contract float %85, %88
  %90 = sub nuw nsw i64 27, %58
  %91 = getelementptr inbounds float, ptr %4, i64 %90
  store float %89, ptr %91, align 4, !tbaa !56
  br i1 %57, label %56, label %55, !llvm.loop !308
}

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #13

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.umax.i64(i64, i64) #13

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite)
declare void @llvm.experimental.noalias.scope.decl(metadata) #14

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <8 x float> @llvm.masked.load.v8f32.p0(ptr nocapture, i32 immarg, <8 x i1>, <8 x float>) #15

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: write)
declare void @llvm.masked.store.v8f32.p0(<8 x float>, ptr nocapture, i32 immarg, <8 x i1>) #16

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: read)
declare <4 x float> @llvm.masked.load.v4f32.p0(ptr nocapture, i32 immarg, <4 x i1>, <4 x float>) #15

; Function Attrs: nocallback nofree nosync nounwind willreturn memory(argmem: write)
declare void @llvm.masked.store.v4f32.p0(<4 x float>, ptr nocapture, i32 immarg, <4 x i1>) #16

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v8f32(float, <8 x float>) #13

; Function Attrs: nocallback nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.vector.reduce.fadd.v4f32(float, <4 x float>) #13

attributes #0 = { nofree norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #1 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #2 = { nofree noinline norecurse nosync nounwind "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #3 = { nofree noinline norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #4 = { nofree norecurse nosync nounwind memory(readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #5 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #6 = { nofree noinline norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #7 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #8 = { nofree noinline norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: readwrite) "min-legal-vector-width"="256" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #9 = { mustprogress nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #10 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite, inaccessiblemem: readwrite) }
attributes #11 = { nofree noinline norecurse nosync nounwind memory(argmem: readwrite) "min-legal-vector-width"="256" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #12 = { nofree noinline norecurse nosync nounwind memory(argmem: read) "min-legal-vector-width"="0" "no-builtins" "no-signed-zeros-fp-math"="true" "no-trapping-math"="true" "stack-protector-buffer-size"="8" }
attributes #13 = { nocallback nofree nosync nounwind speculatable willreturn memory(none) }
attributes #14 = { nocallback nofree nosync nounwind willreturn memory(inaccessiblemem: readwrite) }
attributes #15 = { nocallback nofree nosync nounwind willreturn memory(argmem: read) }
attributes #16 = { nocallback nofree nosync nounwind willreturn memory(argmem: write) }
attributes #17 = { nounwind }
attributes #18 = { nobuiltin "no-builtins" }

!llvm.module.flags = !{!0, !1, !2}
!llvm.ident = !{!3}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{!"Debian clang version 19.1.7 (3~deb12u1)"}
!4 = !{!5}
!5 = distinct !{!5, !6, !"room: argument 0"}
!6 = distinct !{!6, !"room"}
!7 = !{!8, !9, i64 0}
!8 = !{!"", !9, i64 0, !9, i64 8, !9, i64 16, !9, i64 24, !9, i64 32, !9, i64 40, !9, i64 48, !9, i64 56, !9, i64 64, !9, i64 72, !9, i64 80, !9, i64 88, !9, i64 96, !9, i64 104, !9, i64 112, !9, i64 120, !9, i64 128, !12, i64 136, !12, i64 144, !12, i64 152, !12, i64 160, !12, i64 168, !13, i64 176, !13, i64 184, !13, i64 192, !13, i64 200, !13, i64 208, !13, i64 216, !13, i64 224, !13, i64 232, !13, i64 240, !13, i64 248, !13, i64 256, !13, i64 264, !13, i64 272, !13, i64 280, !13, i64 288, !13, i64 296, !9, i64 304, !9, i64 312, !13, i64 320, !13, i64 328, !13, i64 336, !13, i64 344, !13, i64 352, !13, i64 360, !13, i64 368, !13, i64 376, !13, i64 384, !13, i64 392, !13, i64 400, !13, i64 408, !13, i64 416, !13, i64 424, !13, i64 432, !13, i64 440, !13, i64 448, !13, i64 456, !12, i64 464, !12, i64 472, !13, i64 480, !13, i64 488, !13, i64 496, !13, i64 504, !13, i64 512, !13, i64 520, !13, i64 528, !13, i64 536, !13, i64 544, !13, i64 552, !13, i64 560, !13, i64 568}
!9 = !{!"long", !10, i64 0}
!10 = !{!"omnipotent char", !11, i64 0}
!11 = !{!"Simple C/C++ TBAA"}
!12 = !{!"double", !10, i64 0}
!13 = !{!"any pointer", !10, i64 0}
!14 = !{!8, !9, i64 8}
!15 = !{!8, !13, i64 560}
!16 = !{!17, !13, i64 0}
!17 = !{!"", !13, i64 0, !13, i64 8, !13, i64 16, !13, i64 24, !13, i64 32, !13, i64 40, !13, i64 48, !13, i64 56, !13, i64 64, !13, i64 72, !13, i64 80, !13, i64 88, !13, i64 96, !13, i64 104, !13, i64 112, !13, i64 120, !13, i64 128, !13, i64 136, !13, i64 144, !13, i64 152, !13, i64 160, !13, i64 168, !13, i64 176, !13, i64 184}
!18 = !{!8, !9, i64 24}
!19 = !{!17, !13, i64 8}
!20 = !{!17, !13, i64 16}
!21 = !{!17, !13, i64 24}
!22 = !{!17, !13, i64 32}
!23 = !{!8, !9, i64 32}
!24 = !{!17, !13, i64 40}
!25 = !{!8, !9, i64 48}
!26 = !{!17, !13, i64 48}
!27 = !{!17, !13, i64 56}
!28 = !{!17, !13, i64 64}
!29 = !{!17, !13, i64 72}
!30 = !{!17, !13, i64 80}
!31 = !{!17, !13, i64 88}
!32 = !{!8, !9, i64 72}
!33 = !{!17, !13, i64 96}
!34 = !{!17, !13, i64 104}
!35 = !{!17, !13, i64 112}
!36 = !{!17, !13, i64 120}
!37 = !{!17, !13, i64 128}
!38 = !{!17, !13, i64 136}
!39 = !{!17, !13, i64 144}
!40 = !{!8, !13, i64 568}
!41 = !{!17, !13, i64 160}
!42 = !{!17, !13, i64 168}
!43 = !{!17, !13, i64 176}
!44 = !{!17, !13, i64 184}
!45 = !{!17, !13, i64 152}
!46 = !{!8, !9, i64 112}
!47 = distinct !{!47, !48, !49}
!48 = !{!"llvm.loop.mustprogress"}
!49 = !{!"llvm.loop.unroll.disable"}
!50 = !{!8, !9, i64 304}
!51 = !{!8, !12, i64 136}
!52 = !{!8, !12, i64 152}
!53 = !{!8, !13, i64 520}
!54 = !{!8, !9, i64 80}
!55 = !{!8, !9, i64 88}
!56 = !{!57, !57, i64 0}
!57 = !{!"float", !10, i64 0}
!58 = distinct !{!58, !48, !49, !59, !60}
!59 = !{!"llvm.loop.isvectorized", i32 1}
!60 = !{!"llvm.loop.unroll.runtime.disable"}
!61 = !{!8, !9, i64 96}
!62 = distinct !{!62, !48, !49, !59}
!63 = !{!8, !13, i64 496}
!64 = !{!65}
!65 = distinct !{!65, !66}
!66 = distinct !{!66, !"LVerDomain"}
!67 = !{!68}
!68 = distinct !{!68, !66}
!69 = distinct !{!69, !48, !49, !59, !60}
!70 = distinct !{!70, !48, !49, !59}
!71 = !{!8, !9, i64 104}
!72 = !{!8, !13, i64 296}
!73 = !{!74}
!74 = distinct !{!74, !75}
!75 = distinct !{!75, !"LVerDomain"}
!76 = !{!77}
!77 = distinct !{!77, !75}
!78 = distinct !{!78, !48, !49, !59, !60}
!79 = distinct !{!79, !48, !49, !59}
!80 = !{!8, !12, i64 144}
!81 = !{!9, !9, i64 0}
!82 = distinct !{!82, !48, !49}
!83 = !{!8, !12, i64 160}
!84 = distinct !{!84, !48, !49, !59, !60}
!85 = distinct !{!85, !48, !49, !59}
!86 = distinct !{!86, !48, !49, !59, !60}
!87 = distinct !{!87, !48, !49, !59}
!88 = !{!8, !13, i64 480}
!89 = !{!90}
!90 = distinct !{!90, !91}
!91 = distinct !{!91, !"LVerDomain"}
!92 = !{!93}
!93 = distinct !{!93, !91}
!94 = !{!95}
!95 = distinct !{!95, !91}
!96 = !{!93, !90}
!97 = distinct !{!97, !48, !49, !59, !60}
!98 = distinct !{!98, !48, !49}
!99 = distinct !{!99, !48, !49, !59}
!100 = distinct !{!100, !48, !49, !59, !60}
!101 = distinct !{!101, !48, !49, !59}
!102 = distinct !{!102, !48, !49}
!103 = distinct !{!103, !48, !49}
!104 = distinct !{!104, !48, !49}
!105 = distinct !{!105, !48, !49, !59, !60}
!106 = distinct !{!106, !48, !49}
!107 = distinct !{!107, !48, !49, !59}
!108 = distinct !{!108, !48, !49, !59, !60}
!109 = distinct !{!109, !48, !49, !59}
!110 = distinct !{!110, !48, !49}
!111 = distinct !{!111, !48, !49}
!112 = !{!8, !13, i64 544}
!113 = !{!8, !13, i64 552}
!114 = !{!8, !13, i64 528}
!115 = !{!8, !9, i64 312}
!116 = !{!8, !13, i64 536}
!117 = !{!8, !13, i64 488}
!118 = distinct !{!118, !48, !49}
!119 = distinct !{!119, !48, !49, !59, !60}
!120 = distinct !{!120, !48, !49}
!121 = !{!8, !9, i64 120}
!122 = distinct !{!122, !48, !49, !59}
!123 = !{!124}
!124 = distinct !{!124, !125, !"room: argument 0"}
!125 = distinct !{!125, !"room"}
!126 = distinct !{!126, !48, !49}
!127 = distinct !{!127, !48, !49, !59, !60}
!128 = distinct !{!128, !48, !49}
!129 = distinct !{!129, !48, !49, !59}
!130 = !{!8, !13, i64 424}
!131 = !{!132}
!132 = distinct !{!132, !133}
!133 = distinct !{!133, !"LVerDomain"}
!134 = !{!135}
!135 = distinct !{!135, !133}
!136 = distinct !{!136, !48, !49, !59, !60}
!137 = !{!8, !13, i64 408}
!138 = distinct !{!138, !48, !49, !59}
!139 = !{!8, !13, i64 352}
!140 = distinct !{!140, !48, !49}
!141 = !{!142}
!142 = distinct !{!142, !143}
!143 = distinct !{!143, !"LVerDomain"}
!144 = !{!145}
!145 = distinct !{!145, !143}
!146 = distinct !{!146, !48, !49, !59, !60}
!147 = distinct !{!147, !48, !49, !59}
!148 = distinct !{!148, !48, !49}
!149 = !{!8, !13, i64 392}
!150 = !{!8, !13, i64 384}
!151 = !{!8, !13, i64 456}
!152 = !{!8, !13, i64 416}
!153 = !{!8, !13, i64 400}
!154 = !{!155}
!155 = distinct !{!155, !156}
!156 = distinct !{!156, !"LVerDomain"}
!157 = !{!158}
!158 = distinct !{!158, !156}
!159 = distinct !{!159, !48, !49, !59, !60}
!160 = distinct !{!160, !48, !49}
!161 = distinct !{!161, !48, !49, !59}
!162 = distinct !{!162, !48, !49}
!163 = distinct !{!163, !48, !49}
!164 = distinct !{!164, !48, !49}
!165 = distinct !{!165, !48, !49}
!166 = !{!8, !9, i64 40}
!167 = !{!8, !9, i64 16}
!168 = !{!8, !13, i64 256}
!169 = !{!8, !13, i64 264}
!170 = !{!8, !13, i64 288}
!171 = distinct !{!171, !48, !49, !59, !60}
!172 = distinct !{!172, !48, !49}
!173 = distinct !{!173, !48, !49, !59}
!174 = !{!8, !13, i64 248}
!175 = !{!8, !12, i64 168}
!176 = !{!8, !13, i64 272}
!177 = !{!8, !13, i64 280}
!178 = !{!8, !13, i64 240}
!179 = !{!8, !13, i64 504}
!180 = !{!8, !9, i64 56}
!181 = !{!8, !13, i64 512}
!182 = !{!8, !13, i64 176}
!183 = !{!8, !13, i64 208}
!184 = !{!8, !13, i64 184}
!185 = !{!8, !13, i64 216}
!186 = !{!187}
!187 = distinct !{!187, !188}
!188 = distinct !{!188, !"LVerDomain"}
!189 = !{!190}
!190 = distinct !{!190, !188}
!191 = distinct !{!191, !48, !49, !59, !60}
!192 = distinct !{!192, !48, !49, !59}
!193 = !{!8, !13, i64 192}
!194 = !{!8, !13, i64 224}
!195 = distinct !{!195, !48, !49, !59, !60}
!196 = distinct !{!196, !48, !49}
!197 = distinct !{!197, !48, !49}
!198 = !{!8, !13, i64 200}
!199 = !{!8, !13, i64 232}
!200 = !{!201}
!201 = distinct !{!201, !202}
!202 = distinct !{!202, !"LVerDomain"}
!203 = !{!204}
!204 = distinct !{!204, !202}
!205 = distinct !{!205, !48, !49, !59, !60}
!206 = distinct !{!206, !48, !49, !59}
!207 = distinct !{!207, !48, !49}
!208 = distinct !{!208, !48, !49, !59}
!209 = distinct !{!209, !48, !49, !59, !60}
!210 = distinct !{!210, !48, !49}
!211 = distinct !{!211, !48, !49, !59, !60}
!212 = distinct !{!212, !48, !49, !59}
!213 = distinct !{!213, !48, !49, !59}
!214 = !{!8, !9, i64 64}
!215 = !{!8, !13, i64 320}
!216 = !{!8, !13, i64 336}
!217 = !{!8, !13, i64 344}
!218 = distinct !{!218, !48, !49, !59, !60}
!219 = distinct !{!219, !48, !49}
!220 = !{!10, !10, i64 0}
!221 = !{!8, !13, i64 328}
!222 = distinct !{!222, !48, !49}
!223 = distinct !{!223, !48, !49, !59, !60}
!224 = distinct !{!224, !48, !49, !59}
!225 = distinct !{!225, !48, !49, !59}
!226 = distinct !{!226, !48, !49}
!227 = distinct !{!227, !48, !49}
!228 = !{!8, !13, i64 360}
!229 = distinct !{!229, !48, !49}
!230 = distinct !{!230, !48, !49}
!231 = distinct !{!231, !48, !49}
!232 = distinct !{!232, !48, !49}
!233 = distinct !{!233, !48, !49, !59, !60}
!234 = distinct !{!234, !48, !49, !59}
!235 = distinct !{!235, !48, !49, !59, !60}
!236 = distinct !{!236, !48, !49, !59, !60}
!237 = distinct !{!237, !48, !49, !59}
!238 = distinct !{!238, !48, !49, !59, !60}
!239 = distinct !{!239, !48, !49, !59}
!240 = distinct !{!240, !48, !49}
!241 = distinct !{!241, !48, !49, !59}
!242 = !{!8, !9, i64 128}
!243 = distinct !{!243, !48, !49}
!244 = distinct !{!244, !48, !49}
!245 = distinct !{!245, !48, !49}
!246 = distinct !{!246, !48, !49}
!247 = distinct !{!247, !48, !49}
!248 = distinct !{!248, !48, !49}
!249 = distinct !{!249, !48, !49}
!250 = distinct !{!250, !48, !49}
!251 = distinct !{!251, !48, !49}
!252 = distinct !{!252, !48, !49}
!253 = distinct !{!253, !48, !49}
!254 = !{!255}
!255 = distinct !{!255, !256}
!256 = distinct !{!256, !"LVerDomain"}
!257 = !{!258}
!258 = distinct !{!258, !256}
!259 = distinct !{!259, !48, !49, !59, !60}
!260 = distinct !{!260, !48, !49, !59}
!261 = distinct !{!261, !48, !49}
!262 = !{!263, !263, i64 0}
!263 = !{!"_Float16", !10, i64 0}
!264 = !{!265}
!265 = distinct !{!265, !266}
!266 = distinct !{!266, !"LVerDomain"}
!267 = distinct !{!267, !48, !49, !59, !60}
!268 = distinct !{!268, !48, !49, !59}
!269 = distinct !{!269, !48, !49}
!270 = distinct !{!270, !48, !49}
!271 = distinct !{!271, !48, !49}
!272 = distinct !{!272, !48, !49}
!273 = distinct !{!273, !48, !49, !59, !60}
!274 = distinct !{!274, !48, !49, !59, !60}
!275 = distinct !{!275, !48, !49, !59}
!276 = distinct !{!276, !48, !49, !59}
!277 = distinct !{!277, !48, !49}
!278 = distinct !{!278, !48, !49}
!279 = distinct !{!279, !48, !49}
!280 = distinct !{!280, !48, !49}
!281 = distinct !{!281, !48, !49}
!282 = distinct !{!282, !48, !49, !59, !60}
!283 = distinct !{!283, !48, !49, !59}
!284 = distinct !{!284, !48, !49, !59, !60}
!285 = distinct !{!285, !48, !49, !59}
!286 = distinct !{!286, !48, !49, !59, !60}
!287 = distinct !{!287, !48, !49}
!288 = distinct !{!288, !48, !49}
!289 = distinct !{!289, !48, !49, !59}
!290 = distinct !{!290, !48, !49}
!291 = distinct !{!291, !48, !49}
!292 = !{!8, !13, i64 440}
!293 = !{!13, !13, i64 0}
!294 = distinct !{!294, !48, !49, !59, !60}
!295 = distinct !{!295, !48, !49, !59, !60}
!296 = distinct !{!296, !48, !49}
!297 = distinct !{!297, !48, !49, !59, !60}
!298 = distinct !{!298, !48, !49, !59}
!299 = !{!8, !13, i64 448}
!300 = distinct !{!300, !48, !49}
!301 = distinct !{!301, !48, !49}
!302 = distinct !{!302, !48, !49}
!303 = !{!8, !12, i64 464}
!304 = !{!8, !12, i64 472}
!305 = !{!8, !13, i64 432}
!306 = distinct !{!306, !48, !49}
!307 = distinct !{!307, !48, !49}
!308 = distinct !{!308, !48, !49}
